import { chromium, windowsShown } from '../chromium/chromium.ts'
import type { DevTools } from '../chromium/devtools.ts'
import { log } from '../log.ts'

/** A page of Chromium that a window shows. */
export interface PageTarget {
  readonly targetId: string
  readonly devTools: DevTools
}

/** Size of a window's content. */
export interface Size {
  readonly width: number
  readonly height: number
}

const attached = new Map<string, PromiseWithResolvers<DevTools>>()
const creations = new Set<Promise<unknown>>()
const created = new Set<string>()
const firstId = Promise.withResolvers<string>()
const state = { firstAwaited: windowsShown, firstTaken: !windowsShown }

const attachmentOf = (targetId: string): PromiseWithResolvers<DevTools> => {
  const known = attached.get(targetId) ?? Promise.withResolvers<DevTools>()
  attached.set(targetId, known)
  return known
}

/** Whether the app opened a page; one that is about to be created may announce itself first. */
const isOurs = async (targetId: string): Promise<boolean> => {
  if (state.firstAwaited) {
    state.firstAwaited = false
    firstId.resolve(targetId)
    return true
  }
  await Promise.allSettled(creations)
  return created.has(targetId)
}

chromium.browser.on('Target.attachedToTarget', async ({ sessionId, targetInfo }) => {
  const { targetId, type, url } = targetInfo
  const devTools = chromium.page(sessionId)
  if (type !== 'page') {
    devTools.send('Runtime.runIfWaitingForDebugger').catch((error: unknown) => log(error))
  } else if (await isOurs(targetId)) {
    attachmentOf(targetId).resolve(devTools)
  } else {
    // A page opened it. Whatever a page wants to open is denied, and goes before it has run.
    log('window denied:', url)
    chromium.browser.send('Target.closeTarget', { targetId }).catch((error: unknown) => log(error))
  }
})

const create = async (size: Size): Promise<string> => {
  const creating = chromium.browser.send('Target.createTarget', {
    url: 'about:blank',
    newWindow: true,
    ...size,
  })
  const noted = creating.then(({ targetId }) => created.add(targetId))
  creations.add(noted)
  await noted
  creations.delete(noted)
  return (await creating).targetId
}

/** In shown windows, Chromium's first one is used; further ones are ordinary browser windows. */
const findTarget = (size: Size): Promise<string> => {
  if (state.firstTaken) return create(size)
  state.firstTaken = true
  return firstId.promise
}

/** Opens a page for a window. It waits until it is told to run. */
export const openPage = async (size: Size): Promise<PageTarget> => {
  const targetId = await findTarget(size)
  return { targetId, devTools: await attachmentOf(targetId).promise }
}

/** Gives the content of a window its size: what Chromium counts is the window with its frame. */
export const resizeContent = async (page: PageTarget, size: Size): Promise<void> => {
  const { windowId, bounds } = await chromium.browser.send('Browser.getWindowForTarget', {
    targetId: page.targetId,
  })
  const { cssVisualViewport } = await page.devTools.send('Page.getLayoutMetrics')
  const frame = {
    width: (bounds.width ?? size.width) - cssVisualViewport.clientWidth,
    height: (bounds.height ?? size.height) - cssVisualViewport.clientHeight,
  }
  await chromium.browser.send('Browser.setWindowBounds', {
    windowId,
    bounds: {
      width: size.width + Math.max(0, frame.width),
      height: size.height + Math.max(0, frame.height),
    },
  })
}
