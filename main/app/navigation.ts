import type { WebContents } from 'electron'

const prevent = (event: { preventDefault(): void }): void => event.preventDefault()

/**
 * Keeps a page where it is: no link, redirect, frame or script leads it elsewhere, it opens no
 * window and embeds no other page. Addresses outside are opened by the main process (`links.ts`).
 */
export const forbidNavigation = (page: Pick<WebContents, 'on' | 'setWindowOpenHandler'>): void => {
  page.on('will-navigate', prevent)
  page.on('will-frame-navigate', prevent)
  page.on('will-redirect', prevent)
  page.on('will-attach-webview', prevent)
  page.setWindowOpenHandler(() => ({ action: 'deny' }))
}
