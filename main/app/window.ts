import { BrowserWindow, nativeTheme, screen } from 'electron'
import { showContextMenu } from './context-menu.ts'
import { pagePreferences } from './page-preferences.ts'
import { pageAddress } from './protocol.ts'
import { backgroundOf } from './theme.ts'
import { boundsFor, readWindowState, smallest, writeWindowState } from './window-state.ts'

/** Where the window finds what it needs. */
export interface WindowOptions {
  readonly preload: string
  readonly icon: string
  /** File that keeps where the window was. */
  readonly windowState: string
  /** Whether the developer tools can be opened: never in an installed Slipway. */
  readonly devTools: boolean
}

/** Opens Slipway's window, where it was last time, and shows it once there is something to see. */
export const openWindow = (options: WindowOptions): BrowserWindow => {
  const state = readWindowState(options.windowState)
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
    const now = { bounds: window.getNormalBounds(), maximized: window.isMaximized() }
    void writeWindowState(options.windowState, now)
  })
  window.webContents.on('context-menu', (_event, clicked) => showContextMenu(clicked))
  void window.loadURL(pageAddress)
  return window
}
