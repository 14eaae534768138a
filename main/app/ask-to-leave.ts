import type { BrowserWindow, Dialog } from 'electron'
import { closeWording } from '#contract/wording/native-wording'

/**
 * Asks, in a dialog of the system, whether to quit in the middle of a deployment. Going on is the
 * default, and what Escape means.
 */
export const askToLeave = async (
  dialog: Pick<Dialog, 'showMessageBox'>,
  window: BrowserWindow,
  destination: string,
): Promise<boolean> => {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: closeWording.message(destination),
    detail: closeWording.detail,
    buttons: [closeWording.stay, closeWording.leave],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 1
}
