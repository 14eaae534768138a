import type { DevTools } from '../chromium/devtools.ts'
import { loud } from '../loud.ts'
import { preloadWorld } from '../page/scripts.ts'
import { fromPageAddress, originOf } from './addresses.ts'

/** A frame of a page, as `senderFrame` and `mainFrame` give it. */
export interface WebFrame {
  readonly frameTreeNodeId: number
  readonly url: string
  readonly origin: string
  readonly parent: WebFrame | null
  readonly top: WebFrame | null
  readonly detached: boolean
  isDestroyed(): boolean
}

/** The frames of one page, and the preload worlds in them. */
export interface Frames {
  readonly main: WebFrame
  byId(frameId: string): WebFrame | undefined
  /** The frame in which a preload world runs. */
  ofContext(contextId: number): WebFrame | undefined
  /** The preload world of the main frame, when there is one. */
  mainContext(): number | undefined
}

interface Entry {
  url: string
  gone: boolean
  readonly frame: WebFrame
}

/** Follows a page's frames. The main frame has the page's own id. */
export const followFrames = (devTools: DevTools, mainId: string): Frames => {
  const entries = new Map<string, Entry>()
  const contexts = new Map<number, string>()
  let lastNode = 0

  const add = (frameId: string, parentId: string | undefined): Entry => {
    lastNode += 1
    const node = lastNode
    const parent = parentId === undefined ? null : (entries.get(parentId)?.frame ?? null)
    const entry: Entry = {
      url: '',
      gone: false,
      frame: loud('frame', {
        frameTreeNodeId: node,
        parent,
        get url() {
          return entry.url
        },
        get origin() {
          return originOf(entry.url)
        },
        get top(): WebFrame | null {
          return parent === null ? entry.frame : parent.top
        },
        get detached() {
          return entry.gone
        },
        isDestroyed: () => entry.gone,
      }),
    }
    entries.set(frameId, entry)
    return entry
  }

  const main = add(mainId, undefined)
  devTools.on('Page.frameAttached', ({ frameId, parentFrameId }) => {
    add(frameId, parentFrameId)
  })
  devTools.on('Page.frameNavigated', ({ frame }) => {
    const entry = entries.get(frame.id) ?? add(frame.id, frame.parentId)
    entry.url = fromPageAddress(frame.url)
  })
  devTools.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    const entry = entries.get(frameId)
    if (entry !== undefined) entry.url = fromPageAddress(url)
  })
  devTools.on('Page.frameDetached', ({ frameId, reason }) => {
    if (reason !== 'remove') return
    const entry = entries.get(frameId)
    if (entry !== undefined) entry.gone = true
    entries.delete(frameId)
  })
  devTools.on('Runtime.executionContextCreated', ({ context }) => {
    const { frameId } = (context.auxData ?? {}) as { frameId?: string }
    if (context.name === preloadWorld && frameId !== undefined) contexts.set(context.id, frameId)
  })
  devTools.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    contexts.delete(executionContextId)
  })
  devTools.on('Runtime.executionContextsCleared', () => contexts.clear())

  return {
    main: main.frame,
    byId: (frameId) => entries.get(frameId)?.frame,
    ofContext: (contextId) => entries.get(contexts.get(contextId) ?? '')?.frame,
    mainContext: () => [...contexts].findLast(([, frameId]) => frameId === mainId)?.[0],
  }
}
