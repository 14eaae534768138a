import { EventEmitter } from 'node:events'
import { application } from '../app/application.ts'
import { makeEvent } from '../app/event.ts'
import { appEvents } from '../app/lifecycle.ts'
import { isReady } from '../app/ready.ts'
import { chromium } from '../chromium/chromium.ts'
import { log } from '../log.ts'
import { knownOnly, loud } from '../loud.ts'
import { type OpenWindow, openWindows } from './open-windows.ts'
import { resizeContent, type Size } from './page-target.ts'
import { WebContents } from './web-contents.ts'
import type { WebPreferences } from './web-preferences.ts'

interface WindowOptions extends Partial<Size> {
  readonly show?: boolean
  readonly title?: string
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
  'center',
  'useContentSize',
  'show',
  'title',
  'icon',
  'backgroundColor',
  'autoHideMenuBar',
  'titleBarStyle',
  'darkTheme',
  'webPreferences',
]

const state: { focused: BrowserWindow | null } = { focused: null }
const windows = new Map<number, BrowserWindow>()

/** Electron's `BrowserWindow`: a window with one page. */
export class BrowserWindow extends EventEmitter implements OpenWindow {
  readonly id: number
  readonly webContents: WebContents
  private size: Size
  private title: string
  private backgroundColor: string
  private visible: boolean
  private minimized = false
  private maximized = false
  private destroyed = false

  constructor(options: WindowOptions = {}) {
    super()
    if (!isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    knownOnly('BrowserWindow', options, knownOptions)
    const self = loud('window', this)
    this.size = { width: options.width ?? 800, height: options.height ?? 600 }
    this.title = options.title ?? application.name
    this.backgroundColor = options.backgroundColor ?? '#FFFFFF'
    this.visible = options.show !== false
    this.webContents = new WebContents(options.webPreferences ?? {}, this.size, () =>
      this.destroy(),
    )
    this.id = this.webContents.id
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show', makeEvent()))
    windows.set(this.id, self)
    openWindows.add(self)
    if (this.visible) state.focused = self
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
    this.visible = true
    this.emit('show', makeEvent())
    this.focus()
  }

  hide(): void {
    this.visible = false
    this.emit('hide', makeEvent())
  }

  isVisible(): boolean {
    return this.visible
  }

  focus(): void {
    state.focused = windows.get(this.id) ?? null
    this.webContents.focus()
    this.emit('focus', makeEvent())
  }

  blur(): void {
    if (state.focused?.id === this.id) state.focused = null
    this.emit('blur', makeEvent())
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

  unmaximize(): void {
    this.maximized = false
    this.emit('unmaximize', makeEvent())
  }

  isMaximized(): boolean {
    return this.maximized
  }

  reload(): void {
    this.webContents.reload()
  }

  setTitle(title: string): void {
    this.title = title
  }

  getTitle(): string {
    return this.title
  }

  setBackgroundColor(color: string): void {
    this.backgroundColor = color
  }

  getBackgroundColor(): string {
    return this.backgroundColor
  }

  setContentSize(width: number, height: number): void {
    this.size = { width, height }
    this.webContents.attached
      .then(({ page }) => resizeContent(page, this.size))
      .catch((error: unknown) => log(error))
    this.emit('resize', makeEvent())
  }

  getContentSize(): readonly number[] {
    return [this.size.width, this.size.height]
  }

  getBounds(): Size & { readonly x: number; readonly y: number } {
    return { x: 0, y: 0, ...this.size }
  }

  getNormalBounds(): Size & { readonly x: number; readonly y: number } {
    return this.getBounds()
  }

  /** There is no taskbar. */
  setProgressBar(_progress: number, _options?: object): void {}

  /** There is no menu bar. */
  setMenuBarVisibility(_visible: boolean): void {}

  /** There is no title bar. */
  setTitleBarOverlay(_options: object): void {}

  /** There is no taskbar. */
  flashFrame(_flash: boolean): void {}

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

  static fromId(id: number): BrowserWindow | null {
    return windows.get(id) ?? null
  }

  static fromWebContents(contents: WebContents | undefined): BrowserWindow | null {
    return contents === undefined ? null : (windows.get(contents.id) ?? null)
  }
}

chromium.browser.on('Target.targetDestroyed', ({ targetId }) => {
  const contents = WebContents.fromDevToolsTargetId(targetId)
  if (contents !== undefined) windows.get(contents.id)?.gone()
})

chromium.browser.on('Target.targetInfoChanged', ({ targetInfo }) => {
  const contents = WebContents.fromDevToolsTargetId(targetInfo.targetId)
  if (contents === undefined || !contents.takeTitle(targetInfo.title)) return
  const window = windows.get(contents.id)
  const event = makeEvent()
  window?.emit('page-title-updated', event, targetInfo.title, true)
  if (!event.defaultPrevented) window?.setTitle(targetInfo.title)
})
