import { existsSync } from 'node:fs'
import { attempt } from '#contract/model/failure'
import type { RunList, RunSummary, UnreadableRun } from '#contract/model/run-view'
import { runFiles, runIds } from './run-folder.ts'
import { markUndone } from './undone-runs.ts'

/**
 * Lists all runs, newest first, those apart that cannot be read: they may have been interrupted, and
 * must not vanish. A folder that Slipway did not name is none, nor is one in which a run was only
 * being prepared: nothing was sent then. Throws AppError (`file.…`) when the folder of all runs
 * cannot be read.
 */
export const listRuns = async (
  runs: string,
  summary: (runId: string) => Promise<RunSummary>,
): Promise<RunList> => {
  const readable: RunSummary[] = []
  const unreadable: UnreadableRun[] = []
  const look = async (runId: string): Promise<void> => {
    const read = await attempt(() => summary(runId))
    if (read.ok) readable.push(read.value)
    else if (read.failure.code !== 'input.invalid') {
      const { folder, run, journal } = runFiles(runs, runId)
      const { failure } = read
      if (existsSync(run) || existsSync(journal)) unreadable.push({ runId, folder, failure })
    }
  }
  await Promise.all((await runIds(runs)).map(look))
  return {
    runs: markUndone(readable).toSorted((a, b) => (a.begunAt < b.begunAt ? 1 : -1)),
    // Ids begin with when a run was begun.
    unreadable: unreadable.toSorted((a, b) => (a.runId < b.runId ? 1 : -1)),
  }
}
