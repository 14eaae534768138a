import { EventEmitter } from 'node:events'
import { makeEvent } from '../app/event.ts'
import { appEvents } from '../app/lifecycle.ts'
import { isReady } from '../app/ready.ts'
import { chromium } from '../chromium/chromium.ts'
import { log } from '../log.ts'
import { knownOnly, loud } from '../loud.ts'
import { type OpenWindow, openWindows } from './open-windows.ts'
import type { Size } from './page-target.ts'
import { WebContents } from './web-contents.ts'
import type { WebPreferences } from './web-preferences.ts'

interface WindowOptions extends Partial<Size> {
  readonly show?: boolean
  readonly backgroundColor?: string
  readonly webPreferences?: WebPreferences
}

/** Options that are honoured, or that only a real window could show. */
const knownOptions = [
  'width',
  'height',
  'x',
  'y',
  'minWidth',
  'minHeight',
  'useContentSize',
  'show',
  'title',
  'icon',
  'backgroundColor',
  'webPreferences',
]

const state: { focused: BrowserWindow | null } = { focused: null }
const windows = new Map<number, BrowserWindow>()

/** Electron's `BrowserWindow`: a window with one page. */
export class BrowserWindow extends EventEmitter implements OpenWindow {
  readonly id: number
  readonly webContents: WebContents
  private readonly size: Size
  private backgroundColor: string
  private minimized = false
  private maximized = false
  private destroyed = false

  constructor(options: WindowOptions = {}) {
    super()
    if (!isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    knownOnly('BrowserWindow', options, knownOptions)
    const self = loud('window', this)
    this.size = { width: options.width ?? 800, height: options.height ?? 600 }
    this.backgroundColor = options.backgroundColor ?? '#FFFFFF'
    this.webContents = new WebContents(options.webPreferences ?? {}, this.size, () =>
      this.destroy(),
    )
    this.id = this.webContents.id
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show', makeEvent()))
    windows.set(this.id, self)
    openWindows.add(self)
    if (options.show !== false) state.focused = self
    queueMicrotask(() => {
      appEvents.emit('web-contents-created', makeEvent(), this.webContents)
      appEvents.emit('browser-window-created', makeEvent(), self)
    })
    // biome-ignore lint/correctness/noConstructorReturn: what it does not have must be loud
    return self
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  show(): void {
    this.emit('show', makeEvent())
    this.focus()
  }

  focus(): void {
    state.focused = windows.get(this.id) ?? null
    this.webContents.focus()
    this.emit('focus', makeEvent())
  }

  isFocused(): boolean {
    return state.focused?.id === this.id && !this.minimized
  }

  minimize(): void {
    this.minimized = true
    this.emit('minimize', makeEvent())
  }

  restore(): void {
    this.minimized = false
    this.emit('restore', makeEvent())
  }

  isMinimized(): boolean {
    return this.minimized
  }

  maximize(): void {
    this.maximized = true
    this.emit('maximize', makeEvent())
  }

  isMaximized(): boolean {
    return this.maximized
  }

  reload(): void {
    this.webContents.reload()
  }

  setBackgroundColor(color: string): void {
    this.backgroundColor = color
  }

  getBackgroundColor(): string {
    return this.backgroundColor
  }

  getBounds(): Size & { readonly x: number; readonly y: number } {
    return { x: 0, y: 0, ...this.size }
  }

  getNormalBounds(): Size & { readonly x: number; readonly y: number } {
    return this.getBounds()
  }

  /** There is no taskbar. */
  setProgressBar(_progress: number, _options?: object): void {}

  close(): void {
    if (this.destroyed) return
    const event = makeEvent()
    this.emit('close', event)
    if (event.defaultPrevented) openWindows.refused()
    else this.destroy()
  }

  destroy(): void {
    if (this.destroyed) return
    this.webContents.attached
      .then(({ page }) => chromium.browser.send('Target.closeTarget', { targetId: page.targetId }))
      .catch((error: unknown) => log(error))
    this.gone()
  }

  /** The stand-in's own: the page is no more. */
  gone(): void {
    if (this.destroyed) return
    this.destroyed = true
    const self = windows.get(this.id)
    windows.delete(this.id)
    if (state.focused?.id === this.id) state.focused = [...windows.values()].at(-1) ?? null
    this.webContents.gone()
    this.emit('closed', makeEvent())
    if (self !== undefined) openWindows.remove(self)
  }

  isDestroyed(): boolean {
    return this.destroyed
  }

  static getAllWindows(): readonly BrowserWindow[] {
    return [...windows.values()]
  }

  static getFocusedWindow(): BrowserWindow | null {
    return state.focused
  }

  static fromWebContents(contents: WebContents | undefined): BrowserWindow | null {
    return contents === undefined ? null : (windows.get(contents.id) ?? null)
  }
}

chromium.browser.on('Target.targetDestroyed', ({ targetId }) => {
  const contents = WebContents.fromDevToolsTargetId(targetId)
  if (contents !== undefined) windows.get(contents.id)?.gone()
})
