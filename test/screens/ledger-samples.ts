import type { LedgerView } from '#contract/model/ledger'
import type { Answers } from './fake-bridge.ts'

const [first, second] = (['Test', 'Production'] as const).map((name, at) => ({
  cloudId: `cloud-${at + 1}`,
  address: `https://acme-${name.toLowerCase()}.atlassian.net`,
  title: `Acme ${name}`,
})) as [LedgerView['first'], LedgerView['second']]

/** Three pairs, of one of which a half has gone. */
export const sampleLedger: LedgerView = {
  ledgerId: 'ledger-1',
  first,
  second,
  pairs: [
    {
      kind: 'screen',
      kindTitle: 'screen',
      first: { id: '10011', name: 'Payment: create' },
      second: { id: '10203', name: 'Payment: create' },
      evidence: 'They had the same name.',
      since: '2026-05-02T08:00:00.000Z',
      seenAt: '2026-11-02T08:00:00.000Z',
      gone: ['second'],
    },
    {
      kind: 'field',
      kindTitle: 'field',
      first: { id: 'customfield_10042', name: 'Severity' },
      second: { id: 'customfield_10101', name: 'Severity (ITSM)' },
      evidence: 'You chose it.',
      since: '2026-06-12T08:00:00.000Z',
      seenAt: '2026-11-02T08:00:00.000Z',
      gone: [],
    },
    {
      kind: 'workflow',
      kindTitle: 'workflow',
      first: { id: '7d0c', name: 'Payment approval' },
      second: { id: '91ab', name: 'Payment approval' },
      evidence: 'A deployment made one for the other.',
      since: '2026-06-12T08:00:00.000Z',
      seenAt: '2026-11-02T08:00:00.000Z',
      gone: [],
    },
  ],
}

/** A main process with two ledgers. */
export const ledgerAnswers: Answers = {
  'ledger.list': () => ({
    ledgers: [
      { ledgerId: 'ledger-1', first, second, pairs: 3, gone: 1 },
      {
        ledgerId: 'ledger-2',
        first,
        second: { ...second, cloudId: 'cloud-3', title: 'Acme Sandbox' },
        pairs: 0,
        gone: 0,
      },
    ],
  }),
  'ledger.get': ({ ledgerId }) =>
    ledgerId === 'ledger-1' ? sampleLedger : { ...sampleLedger, ledgerId, pairs: [] },
  'ledger.set-pair': () => sampleLedger,
  'ledger.remove-pair': ({ firstId }) => ({
    ...sampleLedger,
    pairs: sampleLedger.pairs.filter((pair) => pair.first.id !== firstId),
  }),
  'ledger.save': () => ({ savedTo: 'Identity ledger.json' }),
  'ledger.read': () => ({ file: 'Identity ledger.json', ledgerId: 'ledger-1', pairs: 3 }),
}
