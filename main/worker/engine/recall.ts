import { AppError, failure } from '#contract/model/failure'
import type { Snapshot } from '#contract/model/snapshot'
import { recallPairs } from '#engine/remember-run'
import type { Draft } from '#store/draft-file'
import type { LedgerStore } from '#store/ledger-file'
import { findBase } from './find-base.ts'
import type { Snapshots } from './snapshots.ts'

/** Where it is kept what two sites have been to each other. */
export interface MemoryPorts {
  readonly ledgers: LedgerStore
  readonly snapshots: Snapshots
  /** Folder of all runs. */
  readonly runs: string
}

/**
 * What is remembered of two sites for a new plan. `base` is the snapshot of one of them when both were
 * last equal, or `none`; where it is not said, it is found out from the runs between them. Throws
 * AppError (`file.…`, `input.invalid` for a snapshot of another site).
 */
export const recall = async (
  { ledgers, snapshots, runs }: MemoryPorts,
  planId: string,
  { source, destination }: { readonly source: Snapshot; readonly destination: Snapshot },
  base: string | undefined,
): Promise<Pick<Draft, 'known' | 'baseId'>> => {
  const known = await recallPairs(ledgers, source, destination)
  if (base === 'none') return { known }
  const sites = [source.site.cloudId, destination.site.cloudId] as const
  if (base !== undefined) {
    const { site } = await snapshots.get(base)
    if (!sites.includes(site.cloudId)) throw new AppError(failure('input.invalid', site.address))
    return { known, baseId: base }
  }
  const found = await findBase(runs, ...sites)
  if (found === undefined) return { known }
  const baseId = `${planId}-base`
  await snapshots.add(baseId, found)
  return { known, baseId }
}
