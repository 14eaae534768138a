import { type App, BrowserWindow } from 'electron'
import { bringForward } from './bring-forward.ts'
import { forbidNavigation } from './navigation.ts'

/** As `appId` in `electron-builder.yml`. */
export const applicationId = 'app.slipway'

/**
 * Begins, unless Slipway runs already with this data folder: then that one comes to the front, and
 * this one ends. Gives whether to go on. From here on every page is held where it is, and Slipway
 * ends with its window, on every platform.
 */
export const beginSingly = (
  app: Pick<App, 'on' | 'quit' | 'requestSingleInstanceLock' | 'setAppUserModelId'>,
): boolean => {
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return false
  }
  // Windows knows the app of a notification by the name that the installer gave it.
  if (process.platform === 'win32') app.setAppUserModelId(applicationId)
  app.on('web-contents-created', (_event, page) => forbidNavigation(page))
  app.on('second-instance', () => BrowserWindow.getAllWindows().forEach(bringForward))
  app.on('window-all-closed', () => app.quit())
  return true
}
