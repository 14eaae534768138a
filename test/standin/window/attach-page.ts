import { makePageLine, type PageLine } from '../ipc/page-line.ts'
import { log } from '../log.ts'
import { makePageScripts, preloadWorld, sendBinding } from '../page/scripts.ts'
import { nativeTheme } from '../system/native-theme.ts'
import { type Frames, followFrames } from './frames.ts'
import { tellPageEvents } from './page-events.ts'
import { openPage, type PageTarget, resizeContent, type Size } from './page-target.ts'
import { type NavigationListener, serveRequests } from './requests.ts'
import type { WebPreferences } from './web-preferences.ts'

/** A page of Chromium that serves as web contents. */
export interface AttachedPage {
  readonly page: PageTarget
  readonly frames: Frames
  /** Messages to and from its preload script. */
  readonly line: PageLine
}

/** Shows a page in the theme that is wanted now. */
export const showTheme = async ({ devTools }: PageTarget): Promise<void> => {
  const value = nativeTheme.shouldUseDarkColors ? 'dark' : 'light'
  await devTools.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value }],
  })
}

const installPreload = async ({ devTools }: PageTarget, preferences: WebPreferences) => {
  if (preferences.preload === undefined) return
  const scripts = makePageScripts(
    preferences.preload,
    preferences.nodeIntegrationInSubFrames === true,
  )
  await Promise.all([
    devTools.send('Runtime.addBinding', { name: sendBinding, executionContextName: preloadWorld }),
    devTools.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page }),
    devTools.send('Page.addScriptToEvaluateOnNewDocument', {
      source: scripts.preload,
      worldName: preloadWorld,
    }),
  ])
}

/** Opens a page and makes it one of Electron's; `onOpen` hears of it before it runs. */
export const attachPage = async (
  preferences: WebPreferences,
  size: Size,
  contents: NavigationListener,
  onOpen: (attached: AttachedPage) => void,
): Promise<AttachedPage> => {
  const page = await openPage(size)
  const { devTools, targetId } = page
  const frames = followFrames(devTools, targetId)
  const attached = { page, frames, line: makePageLine(devTools, frames, contents) }
  tellPageEvents(devTools, frames, contents)
  onOpen(attached)
  await Promise.all([
    devTools.send('Page.enable'),
    devTools.send('Runtime.enable'),
    devTools.send('Log.enable'),
    installPreload(page, preferences),
    serveRequests(devTools, frames, contents),
    showTheme(page),
    devTools.send('Runtime.runIfWaitingForDebugger'),
  ])
  await resizeContent(page, size)
  log('page attached')
  return attached
}
