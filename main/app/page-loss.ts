import type { BrowserWindow, Dialog } from 'electron'
import { breakdownWording } from '#contract/wording/native-wording'
import type { Log } from './log.ts'

/**
 * When the process of the page dies: says so and opens the page anew if the user wants to. Nothing
 * is lost with it, since the main process has everything.
 */
export const watchPage = (
  window: BrowserWindow,
  {
    log,
    dialog,
    quit,
  }: {
    readonly log: Log
    readonly dialog: Pick<Dialog, 'showMessageBox'>
    readonly quit: () => void
  },
): void => {
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    log.error('the page is gone', { reason, exitCode })
    const question = dialog.showMessageBox(window, {
      type: 'error',
      message: breakdownWording.pageGone,
      detail: breakdownWording.pageGoneDetail,
      buttons: [breakdownWording.reload, breakdownWording.quit],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    void question.then(({ response }) => (response === 0 ? window.reload() : quit()))
  })
}
