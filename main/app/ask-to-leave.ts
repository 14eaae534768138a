import type { BrowserWindow, Dialog } from 'electron'
import { attempt } from '#contract/model/failure'
import { closeWording } from '#contract/wording/native-wording'
import type { Handlers } from '#ipc/handler'
import type { RunUnderWay } from './watch-runs.ts'

/** Title of the site that is deployed to; empty when it cannot be found out. */
const destinationOf = async (
  runs: readonly RunUnderWay[],
  look: Handlers['run.get'],
): Promise<string> => {
  const [run] = runs
  if (run === undefined) return ''
  const view = await attempt(() => look({ runId: run.runId }))
  return view.ok ? view.value.summary.destination.title : ''
}

/**
 * Asks, in a dialog of the system, whether to quit in the middle of a deployment. Going on is the
 * default, and what Escape means.
 */
export const askToLeave = async (
  dialog: Pick<Dialog, 'showMessageBox'>,
  window: BrowserWindow,
  runs: readonly RunUnderWay[],
  look: Handlers['run.get'],
): Promise<boolean> => {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: closeWording.message(await destinationOf(runs, look)),
    detail: closeWording.detail,
    buttons: [closeWording.stay, closeWording.leave],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 1
}
