import type { LedgerPair, LedgerSummary, LedgerView } from '#contract/model/ledger'

interface OfLedger {
  readonly ledgerId: string
}

interface Asked<Input, Output> {
  readonly input: Input
  readonly output: Output
  readonly news: never
}

/** What the engine's worker is asked about identity ledgers. */
export interface LedgerQuestions {
  readonly 'ledger.list': Asked<null, readonly LedgerSummary[]>
  readonly 'ledger.get': Asked<OfLedger, LedgerView>
  readonly 'ledger.set-pair': Asked<
    OfLedger & Pick<LedgerPair, 'kind' | 'first' | 'second'>,
    LedgerView
  >
  readonly 'ledger.remove-pair': Asked<
    OfLedger & { readonly kind: string; readonly firstId: string; readonly secondId: string },
    LedgerView
  >
  readonly 'ledger.write': Asked<OfLedger & { readonly path: string }, null>
  readonly 'ledger.read': Asked<
    { readonly path: string },
    { readonly ledgerId: string; readonly pairs: number }
  >
}
