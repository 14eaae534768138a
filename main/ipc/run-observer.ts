import type { RunSummary } from '#contract/model/run-view'

/** Hears of deployments, so that the computer stays awake and the user is told of their end. */
export interface RunObserver {
  runStarted(runId: string): void
  /** Steps that have ended, of those that are to be carried out. */
  progress(runId: string, done: number, total: number): void
  /** Also told when the run was interrupted, since its worker died. */
  runEnded(summary: RunSummary): void
}
