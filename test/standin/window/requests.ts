import { makeEvent } from '../app/event.ts'
import type { DevTools } from '../chromium/devtools.ts'
import { log } from '../log.ts'
import { protocol } from '../system/protocol.ts'
import { fromPageAddress, servedScheme } from './addresses.ts'
import type { Frames } from './frames.ts'

/** Something that listens to navigations and may prevent them: a page's web contents. */
export interface NavigationListener {
  emit(name: string, ...values: readonly unknown[]): boolean
}

/** A request as Chromium holds it up for us. */
interface Paused {
  readonly requestId: string
  readonly frameId: string
  readonly resourceType: string
  readonly request: {
    readonly url: string
    readonly method: string
    readonly headers: Readonly<Record<string, string>>
    readonly postData?: string
  }
}

/** A browser's own wish, which Electron does not have. */
const isFavicon = ({ resourceType, request }: Paused): boolean =>
  resourceType === 'Other' && new URL(request.url).pathname === '/favicon.ico'

/** Serves a page from the app's own protocol handler, and lets nothing else through. */
export const serveRequests = async (
  devTools: DevTools,
  frames: Frames,
  listener: NavigationListener,
): Promise<void> => {
  // Navigations that the page asked for; those of main and of a test driver are not announced.
  const wanted = new Map<string, string>()
  devTools.on('Page.frameRequestedNavigation', ({ frameId, url, disposition }) => {
    if (disposition === 'currentTab') wanted.set(frameId, url)
  })

  const isPrevented = (paused: Paused): boolean => {
    const frame = frames.byId(paused.frameId) ?? null
    const isMainFrame = frame === frames.main
    const url = fromPageAddress(paused.request.url)
    if (isMainFrame && wanted.get(paused.frameId) !== paused.request.url) return false
    wanted.delete(paused.frameId)
    const event = makeEvent({ url, frame, isMainFrame, isSameDocument: false })
    listener.emit('will-frame-navigate', event)
    if (isMainFrame) listener.emit('will-navigate', event, url)
    return event.defaultPrevented
  }

  const serve = async (paused: Paused): Promise<void> => {
    const { url, method, headers, postData } = paused.request
    const answer = await protocol.answerFor(servedScheme(url) ?? '')(
      new Request(fromPageAddress(url), {
        method,
        headers,
        ...(postData === undefined ? {} : { body: postData }),
      }),
    )
    await devTools.send('Fetch.fulfillRequest', {
      requestId: paused.requestId,
      responseCode: answer.status,
      responseHeaders: [...answer.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await answer.arrayBuffer()).toString('base64'),
    })
  }

  const take = async (paused: Paused): Promise<void> => {
    const fail = (errorReason: 'Aborted' | 'BlockedByClient' | 'Failed') =>
      devTools.send('Fetch.failRequest', { requestId: paused.requestId, errorReason })
    if (paused.resourceType === 'Document' && isPrevented(paused)) {
      await fail('Aborted')
      return
    }
    if (isFavicon(paused)) {
      await fail('Aborted')
      return
    }
    if (!protocol.isProtocolHandled(servedScheme(paused.request.url) ?? '')) {
      log('no network:', paused.request.url)
      await fail('BlockedByClient')
      return
    }
    await serve(paused).catch(async (error: unknown) => {
      process.stderr.write(`stand-in: ${paused.request.url} could not be served: ${error}\n`)
      await fail('Failed')
    })
  }

  devTools.on('Fetch.requestPaused', (paused) => {
    take(paused).catch((error: unknown) => log('request lost:', error))
  })
  await devTools.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}
