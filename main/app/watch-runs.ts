import type { RunSummary } from '#contract/model/run-view'
import type { RunObserver } from '#ipc/run-observer'

/** How far a deployment that goes on now has come. */
export interface RunUnderWay {
  readonly runId: string
  readonly done: number
  readonly total: number
}

/** The deployments that go on now. */
export interface RunWatch extends RunObserver {
  underWay(): readonly RunUnderWay[]
}

/**
 * Remembers which deployments go on, so that power, taskbar, notifications and the question before
 * closing all know the same.
 */
export const watchRuns = (options: {
  readonly onChange: (runs: readonly RunUnderWay[]) => void
  readonly onEnd: (summary: RunSummary) => void
}): RunWatch => {
  const runs = new Map<string, RunUnderWay>()
  const underWay = (): readonly RunUnderWay[] => [...runs.values()]
  const set = (run: RunUnderWay): void => {
    runs.set(run.runId, run)
    options.onChange(underWay())
  }

  return {
    underWay,
    runStarted: (runId) => set({ runId, done: 0, total: 0 }),
    progress: (runId, done, total) => {
      if (runs.has(runId)) set({ runId, done, total })
    },
    runEnded: (summary) => {
      runs.delete(summary.runId)
      options.onChange(underWay())
      options.onEnd(summary)
    },
  }
}
