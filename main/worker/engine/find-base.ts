import { attempt } from '#contract/model/failure'
import type { Snapshot } from '#contract/model/snapshot'
import { baseOfRuns, type EqualisingRun } from '#domain/three-way/base-of-run'
import type { RunRecord } from '#store/run-file'
import { loadBasis, loadRecord, loadRecords, runIds } from './run-folder.ts'
import { outcomesIn } from './run-outcomes.ts'

/** So many of the latest runs say what was equal; older ones are seldom the last to concern an object. */
const mostRuns = 5

const isBetween = (record: RunRecord, one: string, other: string): boolean =>
  record.end !== null &&
  [record.source.cloudId, record.destination.cloudId].toSorted().join() ===
    [one, other].toSorted().join()

/** The run that another one undid, or may have: the record of an undo names the same site twice. */
const undoneBy = ({ undoes, end }: RunRecord): string | undefined => {
  if (undoes === null) return undefined
  const hasWritten = end === null || end.counts.done + end.counts.failed + end.counts.unknown > 0
  return hasWritten ? undoes : undefined
}

/**
 * The state in which two sites were equal after the latest deployments between them, in whichever
 * direction; undefined where there was none. Runs that were undone, and those that undid them, are
 * no such state. A run that cannot be read says nothing. Throws AppError (`file.…`) when the folder
 * of all runs cannot be read.
 */
export const findBase = async (
  runs: string,
  one: string,
  other: string,
): Promise<Snapshot | undefined> => {
  const found: EqualisingRun[] = []
  const undone = new Set<string>()
  let from: string | undefined
  // Ids begin with when a run was begun.
  for (const runId of (await runIds(runs)).toSorted().toReversed()) {
    if (found.length === mostRuns) break
    const record = await attempt(() => loadRecord(runs, runId))
    if (!record.ok || undone.has(runId)) continue
    const undoes = undoneBy(record.value)
    if (undoes !== undefined) undone.add(undoes)
    if (!isBetween(record.value, one, other)) continue
    const read = await attempt(() =>
      Promise.all([loadBasis(runs, runId), loadRecords(runs, runId)]),
    )
    if (!read.ok) continue
    const [{ plan, source }, records] = read.value
    if (from === undefined || from === source.site.cloudId) {
      from = source.site.cloudId
      found.push({ source, steps: plan.steps, outcomeOf: outcomesIn(records) })
    }
  }
  return baseOfRuns(found)
}
