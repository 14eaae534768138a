import type { RunState, RunSummary } from '#contract/model/run-view'

const isStill: ReadonlySet<RunState> = new Set(['ended', 'interrupted', 'paused'])

/** Whether a run may have changed anything at all. */
const hasWritten = ({ counts }: RunSummary): boolean =>
  counts.done + counts.failed + counts.unknown > 0

/**
 * Says of each run which other one undid it last, and whether it can be undone. A run whose undo was
 * undone itself is as good as never undone.
 */
export const markUndone = (runs: readonly RunSummary[]): readonly RunSummary[] => {
  const newestFirst = runs.toSorted((a, b) => (a.begunAt < b.begunAt ? 1 : -1))
  const undoneBy = new Map<string, string>()
  for (const { runId, undoes } of newestFirst.filter(hasWritten)) {
    if (undoes === null || undoneBy.has(runId) || undoneBy.has(undoes)) continue
    undoneBy.set(undoes, runId)
  }
  return runs.map((run) => {
    const by = undoneBy.get(run.runId) ?? null
    const canBeUndone = by === null && isStill.has(run.state) && hasWritten(run)
    return { ...run, undoneBy: by, canBeUndone }
  })
}
