import { EventEmitter } from 'node:events'
import { makeEvent } from '../app/event.ts'
import { makePageLine, type PageLine } from '../ipc/page-line.ts'
import { log } from '../log.ts'
import { knownOnly, loud } from '../loud.ts'
import { makePageScripts, preloadWorld, sendBinding } from '../page/scripts.ts'
import { nativeTheme } from '../system/native-theme.ts'
import { applyPermissions } from '../system/permissions.ts'
import { protocol } from '../system/protocol.ts'
import { type Session, session as sessions } from '../system/session.ts'
import { fromPageAddress, toPageAddress } from './addresses.ts'
import { type Frames, followFrames, type WebFrame } from './frames.ts'
import { openPage, type PageTarget, resizeContent, type Size } from './page-target.ts'
import { serveRequests } from './requests.ts'

/** Preferences that the stand-in honours or that describe what it always does. */
const knownPreferences = [
  'preload',
  'session',
  'partition',
  'sandbox',
  'contextIsolation',
  'nodeIntegration',
  'nodeIntegrationInSubFrames',
  'nodeIntegrationInWorker',
  'webSecurity',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'webviewTag',
  'navigateOnDragDrop',
  'spellcheck',
  'devTools',
  'enableWebSQL',
  'disableDialogs',
  'safeDialogs',
  'additionalArguments',
  'backgroundThrottling',
  'v8CacheOptions',
]

/** What a page is made with. */
export interface WebPreferences {
  readonly preload?: string
  readonly session?: Session
  readonly partition?: string
  readonly nodeIntegrationInSubFrames?: boolean
}

type OpenHandler = (details: {
  readonly url: string
  readonly frameName: string
  readonly features: string
  readonly disposition: string
}) => { readonly action: 'allow' | 'deny' }

interface Attached {
  readonly page: PageTarget
  readonly frames: Frames
  readonly line: PageLine
}

const known = new Set<WebContents>()
const byTargetId = new Map<string, WebContents>()
let lastId = 0

/** Electron's `WebContents`: one page. */
export class WebContents extends EventEmitter {
  readonly id: number
  readonly session: Session
  readonly attached: Promise<Attached>
  private ready: Attached | undefined
  private openHandler: OpenHandler | undefined
  private loading = false
  private title = ''
  private destroyed = false
  private crashed = false

  constructor(preferences: WebPreferences, size: Size, owner: () => object) {
    super()
    knownOnly('webPreferences', preferences, knownPreferences)
    lastId += 1
    this.id = lastId
    this.session =
      preferences.session ??
      (preferences.partition === undefined
        ? sessions.defaultSession
        : sessions.fromPartition(preferences.partition))
    const self = loud('webContents', this)
    this.attached = this.attach(preferences, size, self)
    this.attached.catch((error: unknown) => process.stderr.write(`stand-in: ${error}\n`))
    this.getOwnerWindow = owner
    known.add(self)
    // biome-ignore lint/correctness/noConstructorReturn: what it does not have must be loud
    return self
  }

  /** The stand-in's own way from a page to its window. */
  readonly getOwnerWindow: () => object

  private async attach(preferences: WebPreferences, size: Size, self: this): Promise<Attached> {
    const page = await openPage(size)
    const { devTools, targetId } = page
    const frames = followFrames(devTools, targetId)
    const line = makePageLine(devTools, frames, self)
    const attached = { page, frames, line }
    byTargetId.set(targetId, self)
    this.follow(attached)
    const scripts =
      preferences.preload === undefined
        ? undefined
        : makePageScripts(preferences.preload, preferences.nodeIntegrationInSubFrames === true)
    await Promise.all([
      devTools.send('Page.enable'),
      devTools.send('Runtime.enable'),
      devTools.send('Log.enable'),
      devTools.send('Runtime.addBinding', {
        name: sendBinding,
        executionContextName: preloadWorld,
      }),
      scripts && devTools.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page }),
      scripts &&
        devTools.send('Page.addScriptToEvaluateOnNewDocument', {
          source: scripts.preload,
          worldName: preloadWorld,
        }),
      serveRequests(devTools, frames, self),
      this.showTheme(page),
      devTools.send('Runtime.runIfWaitingForDebugger'),
    ])
    await resizeContent(page, size)
    this.ready = attached
    log('page attached')
    return attached
  }

  private follow({ page, frames }: Attached): void {
    const { devTools } = page
    devTools.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) this.emit('did-navigate', makeEvent(), frames.main.url)
    })
    devTools.on('Page.domContentEventFired', () => this.emit('dom-ready', makeEvent()))
    devTools.on('Page.loadEventFired', () => this.loaded(frames.main))
    devTools.on('Page.windowOpen', ({ url, windowName }) => this.wantsWindow(url, windowName))
    devTools.on('Inspector.targetCrashed', () => {
      this.crashed = true
      this.emit('render-process-gone', makeEvent(), { reason: 'crashed', exitCode: 5 })
    })
    devTools.on('Runtime.consoleAPICalled', ({ type, args }) => {
      const message = args.map((value) => value.value ?? value.description).join(' ')
      log('console:', message)
      this.emit('console-message', makeEvent({ level: type, message }))
    })
    // What the browser itself says: refusals of the content security policy are among it.
    devTools.on('Log.entryAdded', ({ entry }) => {
      log('browser:', entry.level, entry.text)
      this.emit('console-message', makeEvent({ level: entry.level, message: entry.text }))
    })
    devTools.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      const message = exceptionDetails.exception?.description ?? exceptionDetails.text
      log('page threw:', message)
      this.emit('console-message', makeEvent({ level: 'error', message: `Uncaught ${message}` }))
    })
  }

  private loaded(main: WebFrame): void {
    // The page that a window is born with may still be loading when it is sent elsewhere.
    const served = protocol.isProtocolHandled(main.url.split(':')[0] ?? '')
    if (!this.loading || !served) return
    this.loading = false
    log('loaded', main.url)
    this.emit('did-finish-load', makeEvent())
    this.emit('did-stop-loading', makeEvent())
  }

  private wantsWindow(url: string, frameName: string): void {
    const details = {
      url: fromPageAddress(url),
      frameName,
      features: '',
      disposition: 'new-window',
    }
    if (this.openHandler?.(details).action !== 'deny') {
      throw new Error('stand-in has no windows opened by pages: setWindowOpenHandler must deny')
    }
  }

  private showTheme(page: PageTarget): Promise<unknown> {
    const value = nativeTheme.shouldUseDarkColors ? 'dark' : 'light'
    return page.devTools.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value }],
    })
  }

  /** The stand-in's own: shows the theme that is wanted now. */
  applyTheme(): void {
    if (this.ready !== undefined) this.showTheme(this.ready.page).catch((error) => log(error))
  }

  /** The stand-in's own: the title of the document. */
  documentTitled(title: string): boolean {
    if (this.title === title) return false
    this.title = title
    return true
  }

  async loadURL(url: string): Promise<void> {
    const { page } = await this.attached
    await applyPermissions(this.session, this, url)
    this.loading = true
    this.crashed = false
    this.emit('did-start-loading', makeEvent())
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
    const { ready } = this
    if (ready === undefined) return
    this.loading = true
    this.crashed = false
    ready.page.devTools.send('Page.reload').catch((error: unknown) => log(error))
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

  getTitle(): string {
    return this.title
  }

  isLoading(): boolean {
    return this.loading
  }

  isCrashed(): boolean {
    return this.crashed
  }

  isDestroyed(): boolean {
    return this.destroyed
  }

  focus(): void {
    this.ready?.page.devTools.send('Page.bringToFront').catch((error: unknown) => log(error))
  }

  forcefullyCrashRenderer(): void {
    // No answer comes from a page that has crashed.
    this.ready?.page.devTools.send('Page.crash').catch((error: unknown) => log(error))
  }

  close(): void {
    const window = this.getOwnerWindow() as { destroy(): void }
    window.destroy()
  }

  /** The stand-in's own: the page goes with its window. */
  gone(): void {
    if (this.destroyed) return
    this.destroyed = true
    if (this.ready !== undefined) byTargetId.delete(this.ready.page.targetId)
    for (const contents of known) if (contents.id === this.id) known.delete(contents)
    this.emit('destroyed', makeEvent())
  }

  static fromDevToolsTargetId(targetId: string): WebContents | undefined {
    return byTargetId.get(targetId)
  }

  static fromId(id: number): WebContents | undefined {
    return [...known].find((contents) => contents.id === id)
  }

  static getAllWebContents(): readonly WebContents[] {
    return [...known]
  }
}

nativeTheme.on('updated', () => {
  for (const contents of known) contents.applyTheme()
})
