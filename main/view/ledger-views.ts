import type { Ledger, LedgerSummary, LedgerView } from '#contract/model/ledger'
import { pairWording } from '#contract/wording/ledger-wording'
import type { KindModels } from '#domain/kind-model'

/** A ledger in one line. */
export const summariseLedger = (ledgerId: string, ledger: Ledger): LedgerSummary => ({
  ledgerId,
  first: ledger.first,
  second: ledger.second,
  pairs: ledger.pairs.length,
  gone: ledger.pairs.filter(({ gone }) => gone.length > 0).length,
})

/** A ledger to look through: what has gone first, then by kind and name. */
export const viewLedger = (ledgerId: string, ledger: Ledger, models: KindModels): LedgerView => ({
  ledgerId,
  first: ledger.first,
  second: ledger.second,
  pairs: ledger.pairs
    .map(({ evidence, ...pair }) => ({
      ...pair,
      kindTitle: models.get(pair.kind)?.title.one ?? pair.kind,
      evidence: pairWording[evidence],
    }))
    .toSorted(
      (a, b) =>
        b.gone.length - a.gone.length ||
        a.kindTitle.localeCompare(b.kindTitle, 'en') ||
        a.first.name.localeCompare(b.first.name, 'en'),
    ),
})
