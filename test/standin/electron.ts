/** What `import … from 'electron'` and `require('electron')` give to main under the stand-in. */
import { app } from './app/app.ts'
import { ipcMain } from './ipc/ipc-main.ts'
import { loud } from './loud.ts'
import { clipboard } from './system/clipboard.ts'
import { dialog } from './system/dialog.ts'
import { Menu, MenuItem } from './system/menu.ts'
import { nativeTheme } from './system/native-theme.ts'
import { Notification } from './system/notification.ts'
import { powerMonitor, powerSaveBlocker } from './system/power.ts'
import { protocol } from './system/protocol.ts'
import { safeStorage } from './system/safe-storage.ts'
import { screen } from './system/screen.ts'
import { session } from './system/session.ts'
import { shell } from './system/shell.ts'
import { BrowserWindow } from './window/browser-window.ts'
import { WebContents as webContents } from './window/web-contents.ts'

const electron = loud('electron', {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  Notification,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  webContents,
})

// biome-ignore lint/style/noDefaultExport: electron-store imports it so
export default electron

// One by one, so that a name that the stand-in does not have already fails when main is loaded; and
// the whole, which is what `require` gives.
export {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  electron as 'module.exports',
  ipcMain,
  Menu,
  MenuItem,
  Notification,
  nativeTheme,
  powerMonitor,
  powerSaveBlocker,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  webContents,
}
