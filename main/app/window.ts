import { BrowserWindow, nativeTheme, screen } from 'electron'
import { showContextMenu } from './context-menu.ts'
import { pagePreferences } from './page-preferences.ts'
import { pageAddress } from './protocol.ts'
import { backgroundOf } from './theme.ts'
import { boundsFor, smallest, type WindowStateKeeper } from './window-state.ts'

/** Where the window finds what it needs. */
export interface WindowOptions {
  readonly preload: string
  readonly icon: string
  /** Where the window was. */
  readonly state: Pick<WindowStateKeeper, 'read' | 'keep'>
  /** Whether the developer tools can be opened: never in an installed Slipway. */
  readonly devTools: boolean
}

/** Opens Slipway's window, where it was last time, and shows it once there is something to see. */
export const openWindow = (options: WindowOptions): BrowserWindow => {
  const state = options.state.read()
  const workAreas = screen.getAllDisplays().map(({ workArea }) => workArea)
  const window = new BrowserWindow({
    ...boundsFor(state, workAreas),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Slipway',
    icon: options.icon,
    backgroundColor: backgroundOf(nativeTheme),
    show: false,
    webPreferences: {
      ...pagePreferences,
      preload: options.preload,
      devTools: options.devTools,
    },
  })
  window.once('ready-to-show', () => {
    if (state?.maximized === true) window.maximize()
    window.show()
  })
  window.on('close', () => {
    void options.state.keep({
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
    })
  })
  window.webContents.on('context-menu', (_event, clicked) => showContextMenu(clicked))
  void window.loadURL(pageAddress)
  return window
}
