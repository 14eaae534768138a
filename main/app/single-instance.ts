import { type App, BrowserWindow } from 'electron'
import { bringForward } from './bring-forward.ts'
import { forbidNavigation } from './navigation.ts'

/**
 * Begins, unless Slipway runs already with this data folder: then that one comes to the front, and
 * this one ends. Gives whether to go on. From here on every page is held where it is, and Slipway
 * ends with its window, on every platform.
 */
export const beginSingly = (
  app: Pick<App, 'on' | 'quit' | 'requestSingleInstanceLock'>,
): boolean => {
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return false
  }
  app.on('web-contents-created', (_event, page) => forbidNavigation(page))
  app.on('second-instance', () => BrowserWindow.getAllWindows().forEach(bringForward))
  app.on('window-all-closed', () => app.quit())
  return true
}
