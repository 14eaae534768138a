import type { BrowserWindow } from 'electron'
import type { RunUnderWay } from './runs-under-way.ts'

const none = -1
/** Electron shows anything above 1 as a bar without an end. */
const indeterminate = 2

/** How far all deployments together have come, for the taskbar. */
export const taskbarProgress = (runs: readonly RunUnderWay[]): number => {
  if (runs.length === 0) return none
  const planned = runs.reduce((sum, run) => sum + run.planned, 0)
  const ended = runs.reduce((sum, run) => sum + run.ended, 0)
  return planned === 0 ? indeterminate : Math.min(1, ended / planned)
}

/** Shows in the taskbar how far the deployments have come. */
export const showProgress = (
  windows: readonly Pick<BrowserWindow, 'setProgressBar' | 'isDestroyed'>[],
  runs: readonly RunUnderWay[],
): void => {
  for (const window of windows) {
    if (!window.isDestroyed()) window.setProgressBar(taskbarProgress(runs))
  }
}
