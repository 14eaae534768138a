import { EventEmitter } from 'node:events'
import { makeEvent } from '../app/event.ts'
import { log } from '../log.ts'
import { knownOnly, loud } from '../loud.ts'
import { nativeTheme } from '../system/native-theme.ts'
import { applyPermissions } from '../system/permissions.ts'
import { protocol } from '../system/protocol.ts'
import type { Session } from '../system/session.ts'
import { fromPageAddress, toPageAddress } from './addresses.ts'
import { type AttachedPage, attachPage, showTheme } from './attach-page.ts'
import type { WebFrame } from './frames.ts'
import type { Size } from './page-target.ts'
import { knownPreferences, sessionFor, type WebPreferences } from './web-preferences.ts'

type OpenHandler = (details: {
  readonly url: string
  readonly frameName: string
  readonly features: string
  readonly disposition: string
}) => { readonly action: 'allow' | 'deny' }

const known = new Map<number, WebContents>()
const byTargetId = new Map<string, WebContents>()
let lastId = 0

const ignore = (error: unknown): void => log('lost:', error)

/** Electron's `WebContents`: one page. */
export class WebContents extends EventEmitter {
  readonly id: number
  readonly session: Session
  /** The stand-in's own: the page, once it is there. */
  readonly attached: Promise<AttachedPage>
  private ready: AttachedPage | undefined
  private openHandler: OpenHandler | undefined
  private loading = false
  private destroyed = false
  private readonly destroyWindow: () => void

  constructor(preferences: WebPreferences, size: Size, destroyWindow: () => void) {
    super()
    knownOnly('webPreferences', preferences, knownPreferences)
    lastId += 1
    this.id = lastId
    this.session = sessionFor(preferences)
    this.destroyWindow = destroyWindow
    const self = loud('webContents', this)
    known.set(this.id, self)
    this.attached = attachPage(preferences, size, self, (attached) => {
      this.ready = attached
      byTargetId.set(attached.page.targetId, self)
      this.follow(attached)
    })
    this.attached.catch((error: unknown) => process.stderr.write(`stand-in: ${error}\n`))
    // biome-ignore lint/correctness/noConstructorReturn: what it does not have must be loud
    return self
  }

  private follow({ page, frames }: AttachedPage): void {
    page.devTools.on('Page.loadEventFired', () => this.loaded(frames.main))
    // A test driver's own emulation of media, when it attaches, undoes ours.
    page.devTools.on('Page.frameNavigated', () => this.applyTheme())
    page.devTools.on('Page.windowOpen', ({ url, windowName }) => {
      const details = { url: fromPageAddress(url), frameName: windowName, features: '' }
      const answer = this.openHandler?.({ ...details, disposition: 'new-window' })
      if (answer?.action === 'deny') return
      throw new Error('stand-in has no windows opened by pages: setWindowOpenHandler must deny')
    })
  }

  private loaded(main: WebFrame): void {
    // The page that a window is born with may still be loading when it is sent elsewhere.
    const isServed = protocol.isProtocolHandled(main.url.split(':')[0] ?? '')
    if (!this.loading || !isServed) return
    this.loading = false
    log('loaded', main.url)
    this.emit('did-finish-load', makeEvent())
    this.emit('did-stop-loading', makeEvent())
  }

  private begin(): void {
    this.loading = true
    this.emit('did-start-loading', makeEvent())
  }

  async loadURL(url: string): Promise<void> {
    const { page } = await this.attached
    await applyPermissions(this.session, this, url)
    this.begin()
    const done = new Promise<void>((resolve) => this.once('did-finish-load', () => resolve()))
    const { errorText } = await page.devTools.send('Page.navigate', { url: toPageAddress(url) })
    if (errorText !== undefined) {
      this.loading = false
      this.emit('did-fail-load', makeEvent(), -2, errorText, url, true)
      throw new Error(`${errorText} loading '${url}'`)
    }
    await done
  }

  reload(): void {
    if (this.ready === undefined) return
    this.begin()
    this.ready.page.devTools.send('Page.reload').catch(ignore)
  }

  send(channel: string, ...values: unknown[]): void {
    this.ready?.line.send(channel, ...values)
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }

  get mainFrame(): WebFrame | null {
    return this.ready?.frames.main ?? null
  }

  getURL(): string {
    return this.ready?.frames.main.url ?? ''
  }

  isDestroyed(): boolean {
    return this.destroyed
  }

  focus(): void {
    this.ready?.page.devTools.send('Page.bringToFront').catch(ignore)
  }

  forcefullyCrashRenderer(): void {
    // No answer comes from a page that has crashed.
    this.ready?.page.devTools.send('Page.crash').catch(ignore)
  }

  close(): void {
    this.destroyWindow()
  }

  /** The stand-in's own: shows the theme that is wanted now. */
  applyTheme(): void {
    if (this.ready !== undefined) showTheme(this.ready.page).catch(ignore)
  }

  /** The stand-in's own: the page goes with its window. */
  gone(): void {
    if (this.destroyed) return
    this.destroyed = true
    known.delete(this.id)
    if (this.ready !== undefined) byTargetId.delete(this.ready.page.targetId)
    this.emit('destroyed', makeEvent())
  }

  static fromDevToolsTargetId(targetId: string): WebContents | undefined {
    return byTargetId.get(targetId)
  }
}

nativeTheme.on('updated', () => {
  for (const contents of known.values()) contents.applyTheme()
})
