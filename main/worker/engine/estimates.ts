import type { EvidenceEntry } from '#contract/model/evidence'
import { attempt } from '#contract/model/failure'
import type { SiteStamp } from '#contract/model/snapshot'
import { costsOf, type RunCosts } from '#domain/deployment/estimate'
import { readEvidence } from '#store/evidence-file'
import { loadRun } from '#store/run-file'
import { runFiles, runIds } from './run-folder.ts'

/** How many runs are looked at, and how far back. */
const mostChains = 5
const mostRuns = 30

/** What the latest runs to a destination took, by their chains of evidence; else those to any. */
export const costsOfRuns = async (
  runs: string,
  { cloudId }: Pick<SiteStamp, 'cloudId'>,
): Promise<RunCosts> => {
  const same: (readonly EvidenceEntry[])[] = []
  const others: (readonly EvidenceEntry[])[] = []
  // Ids begin with when a run was begun.
  const latest = (await runIds(runs)).toSorted().toReversed().slice(0, mostRuns)
  for (const runId of latest) {
    if (same.length >= mostChains) break
    const files = await attempt(async () => runFiles(runs, runId))
    if (!files.ok) continue
    const run = await attempt(() => loadRun(files.value.run))
    const chain = await attempt(() => readEvidence(files.value.evidence))
    if (!run.ok || !chain.ok) continue
    const list = run.value.destination.cloudId === cloudId ? same : others
    list.push(chain.value)
  }
  return costsOf(same.length > 0 ? same : others.slice(0, mostChains))
}
