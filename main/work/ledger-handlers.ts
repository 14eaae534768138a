import type { Handlers } from '#ipc/handler'
import type { DocumentPorts } from './decision-handlers.ts'

type LedgerOperation = Extract<keyof Handlers, `ledger.${string}`>

const suggestedName = 'Identity ledger.json'

/** Answers what concerns identity ledgers. */
export const createLedgerHandlers = ({
  engine,
  documents,
}: DocumentPorts): Pick<Handlers, LedgerOperation> => ({
  'ledger.list': async () => ({ ledgers: await engine.ask('ledger.list', null) }),
  'ledger.get': (input) => engine.ask('ledger.get', input),
  'ledger.set-pair': (input) => engine.ask('ledger.set-pair', input),
  'ledger.remove-pair': (input) => engine.ask('ledger.remove-pair', input),
  'ledger.save': async ({ ledgerId }) => {
    const path = await documents.pickTarget(suggestedName)
    if (path === undefined) return { savedTo: null }
    await engine.ask('ledger.write', { ledgerId, path })
    return { savedTo: path }
  },
  'ledger.read': async () => {
    const path = await documents.pickSource()
    if (path === undefined) return { file: null, ledgerId: null, pairs: 0 }
    return { file: path, ...(await engine.ask('ledger.read', { path })) }
  },
})
