import type { BrowserWindow } from 'electron'
import type { RunUnderWay } from './watch-runs.ts'

const none = -1
/** Electron shows anything above 1 as a bar without an end. */
const endless = 2

/** How far all deployments together have come, as the taskbar takes it. */
export const taskbarProgress = (runs: readonly RunUnderWay[]): number => {
  if (runs.length === 0) return none
  const total = runs.reduce((sum, run) => sum + run.total, 0)
  const done = runs.reduce((sum, run) => sum + run.done, 0)
  return total === 0 ? endless : Math.min(1, done / total)
}

/** Shows in the taskbar how far the deployments have come. */
export const showProgress = (
  windows: readonly Pick<BrowserWindow, 'setProgressBar'>[],
  runs: readonly RunUnderWay[],
): void => {
  for (const window of windows) window.setProgressBar(taskbarProgress(runs))
}
