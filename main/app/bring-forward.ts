import type { BrowserWindow } from 'electron'

/** Brings a window to the front, from wherever it is. */
export const bringForward = (
  window: Pick<BrowserWindow, 'isMinimized' | 'restore' | 'show' | 'focus'>,
): void => {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
