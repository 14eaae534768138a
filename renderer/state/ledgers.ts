import type { Failure, Result } from '#contract/model/failure'
import type { LedgerSummary, LedgerView } from '#contract/model/ledger'
import type { InputOf, OutputOf } from '#contract/operations'
import { allWords } from './all-words.ts'
import type { CreateSlice } from './app-state.ts'

/** The ledgers that this computer keeps. */
export type Ledgers =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly failure: Failure }
  | { readonly phase: 'ready'; readonly ledgers: readonly LedgerSummary[] }

/** One pair of a ledger. */
export type Pair = LedgerView['pairs'][number]

/** Identity ledgers: which objects of two sites are the same. */
export interface LedgersSlice {
  readonly ledgers: Ledgers
  /** The one that is looked through. */
  readonly openLedger: LedgerView | null
  /** Why something about the open one did not go through. */
  readonly ledgerFailure: Failure | null
  /** Asks which there are, and opens one: that which was open, or the first. */
  readonly loadLedgers: () => Promise<void>
  readonly showLedger: (ledgerId: string) => Promise<void>
  /** Makes two objects a pair of the open ledger, and forgets one; each tells whether it is so. */
  readonly setPair: (pair: Omit<InputOf<'ledger.set-pair'>, 'ledgerId'>) => Promise<boolean>
  readonly removePair: (pair: Omit<InputOf<'ledger.remove-pair'>, 'ledgerId'>) => Promise<boolean>
  /** Writes the open ledger to a file that the user picks; gives which, or null. */
  readonly saveLedger: () => Promise<string | null>
  /** Takes a file's pairs over, and opens its ledger; null when that failed. */
  readonly readLedger: () => Promise<OutputOf<'ledger.read'> | null>
  readonly dismissLedgerFailure: () => void
}

/** Keeps the ledgers that are known, and the one that is open. */
export const createLedgersSlice: CreateSlice<LedgersSlice> = (set, get, { call }) => {
  const take = (answer: Result<LedgerView>): boolean => {
    if (answer.ok) set({ openLedger: answer.value, ledgerFailure: null })
    else set({ ledgerFailure: answer.failure })
    return answer.ok
  }
  const list = async (): Promise<readonly LedgerSummary[]> => {
    const answer = await call('ledger.list', {})
    set({
      ledgers: answer.ok
        ? { phase: 'ready', ledgers: answer.value.ledgers }
        : { phase: 'failed', failure: answer.failure },
    })
    return answer.ok ? answer.value.ledgers : []
  }
  const show = async (ledgerId: string): Promise<void> => {
    take(await call('ledger.get', { ledgerId }))
  }
  const openId = (): string => get().openLedger?.ledgerId ?? ''
  /** How many pairs each ledger has may be another number now. */
  const changed = async (answer: Result<LedgerView>): Promise<boolean> => {
    const isTaken = take(answer)
    if (isTaken) await list()
    return isTaken
  }
  return {
    ledgers: { phase: 'loading' },
    openLedger: null,
    ledgerFailure: null,
    loadLedgers: async () => {
      const ledgers = await list()
      const known = ledgers.find(({ ledgerId }) => ledgerId === openId()) ?? ledgers[0]
      if (known === undefined) set({ openLedger: null })
      else await show(known.ledgerId)
    },
    showLedger: show,
    setPair: async (pair) =>
      changed(await call('ledger.set-pair', { ledgerId: openId(), ...pair })),
    removePair: async (pair) =>
      changed(await call('ledger.remove-pair', { ledgerId: openId(), ...pair })),
    saveLedger: async () => {
      const answer = await call('ledger.save', { ledgerId: openId() })
      set({ ledgerFailure: answer.ok ? null : answer.failure })
      return answer.ok ? answer.value.savedTo : null
    },
    readLedger: async () => {
      const answer = await call('ledger.read', {})
      set({ ledgerFailure: answer.ok ? null : answer.failure })
      if (!answer.ok) return null
      if (answer.value.ledgerId !== null) {
        await list()
        await show(answer.value.ledgerId)
      }
      return answer.value
    },
    dismissLedgerFailure: () => set({ ledgerFailure: null }),
  }
}

/** Pairs in which all words stand; on demand only those of which a half has gone. */
export const pairsWith = (
  pairs: readonly Pair[],
  text: string,
  onlyGone: boolean,
): readonly Pair[] => {
  const isFound = allWords(text)
  return pairs.filter(({ kindTitle, first, second, gone }) => {
    const all = `${kindTitle} ${first.name} ${first.id} ${second.name} ${second.id}`.toLowerCase()
    return (!onlyGone || gone.length > 0) && isFound(all)
  })
}
