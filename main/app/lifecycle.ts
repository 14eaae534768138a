import type { BrowserWindow, Dialog } from 'electron'
import { closeWording } from '#contract/wording/native-wording'
import type { RunUnderWay } from './runs-under-way.ts'

type Window = Pick<BrowserWindow, 'on' | 'destroy' | 'isDestroyed'>

/** Brings a window to the front, from wherever it is. */
export const bringForward = (
  window: Pick<BrowserWindow, 'isMinimized' | 'restore' | 'show' | 'focus'>,
): void => {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

const mayClose = async (
  dialog: Pick<Dialog, 'showMessageBox'>,
  window: Window,
  destination: string,
): Promise<boolean> => {
  const { response } = await dialog.showMessageBox(window as BrowserWindow, {
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

/**
 * Asks before the window closes while a deployment is under way; going on is the default. Quitting
 * the application closes its windows first, so it comes by here as well.
 */
export const guardClosing = (
  window: Window,
  options: {
    readonly dialog: Pick<Dialog, 'showMessageBox'>
    readonly underWay: () => readonly RunUnderWay[]
  },
): void => {
  let asking = false
  window.on('close', (event) => {
    const [run] = options.underWay()
    if (run === undefined) return
    event.preventDefault()
    if (asking) return
    asking = true
    void mayClose(options.dialog, window, run.destination)
      .then((leave) => {
        if (leave && !window.isDestroyed()) window.destroy()
      })
      .finally(() => {
        asking = false
      })
  })
}
