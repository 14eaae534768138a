import { attempt } from '#contract/model/failure'
import type { KnownPair } from '#contract/model/ledger'
import type { Snapshot } from '#contract/model/snapshot'
import { knownPairsFrom, markGone, withPairs } from '#domain/ledger/pairs'
import { type VouchedInput, vouchedPairs } from '#domain/ledger/vouched-pairs'
import { indexObjects } from '#domain/planning/object-index'
import type { LedgerStore } from '#store/ledger-file'

/**
 * What the identity ledger of two sites has for a plan, after marking what neither of them has any
 * more. Nothing is known where no ledger is kept. Throws AppError (`file.…`).
 */
export const recallPairs = async (
  ledgers: LedgerStore | undefined,
  source: Snapshot,
  destination: Snapshot,
): Promise<readonly KnownPair[]> => {
  if (ledgers === undefined) return []
  const known = await ledgers.of(source.site, destination.site)
  if (known.pairs.length === 0) return []
  const ledger = await ledgers.change(source.site, destination.site, (before) =>
    markGone(markGone(before, source), destination),
  )
  return knownPairsFrom(ledger, source.site.cloudId)
}

/** What a run was, for the ledger. */
export interface RememberedRun extends Omit<VouchedInput, 'source' | 'destination'> {
  readonly source: Snapshot
  readonly before: Snapshot
  readonly at: string
}

/**
 * Writes down which objects a run has made or found to be the same. What cannot be written is lost to
 * the ledger only: the run's journal has it.
 */
export const rememberRun = async (
  ledgers: LedgerStore | undefined,
  run: RememberedRun,
): Promise<void> => {
  if (ledgers === undefined) return
  const { source, before, at } = run
  const found = vouchedPairs({
    ...run,
    source: indexObjects(source),
    destination: indexObjects(before),
  })
  if (found.length === 0) return
  await attempt(() =>
    ledgers.change(source.site, before.site, (ledger) =>
      withPairs(ledger, source.site.cloudId, found, at),
    ),
  )
}
