import { EventEmitter } from 'node:events'
import { loud } from '../loud.ts'
import { BrowserWindow } from '../window/browser-window.ts'

interface ItemOptions {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly type?: string
  readonly accelerator?: string
  readonly enabled?: boolean
  readonly visible?: boolean
  readonly checked?: boolean
  readonly submenu?: readonly ItemOptions[] | Menu
  readonly click?: (item: MenuItem, window: BrowserWindow | null, event: object) => void
}

/** Electron's `MenuItem`. */
export class MenuItem {
  readonly id: string | undefined
  readonly label: string
  readonly role: string | undefined
  readonly type: string
  readonly accelerator: string | undefined
  readonly submenu: Menu | undefined
  enabled: boolean
  visible: boolean
  checked: boolean
  /** As if the user had chosen it. */
  readonly click: () => void

  constructor(options: ItemOptions) {
    const { submenu } = options
    this.id = options.id
    this.label = options.label ?? options.role ?? ''
    this.role = options.role
    this.type = options.type ?? (submenu === undefined ? 'normal' : 'submenu')
    this.accelerator = options.accelerator
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.submenu =
      submenu === undefined || submenu instanceof Menu ? submenu : Menu.buildFromTemplate(submenu)
    this.click = () => options.click?.(this, BrowserWindow.getFocusedWindow(), {})
  }
}

const state: { application: Menu | null } = { application: null }

/** Electron's `Menu`. It is not drawn. */
export class Menu extends EventEmitter {
  readonly items: MenuItem[] = []

  append(item: MenuItem): void {
    this.items.push(item)
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }

  static buildFromTemplate(template: readonly (ItemOptions | MenuItem)[]): Menu {
    const menu = new Menu()
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item))
    return loud('menu', menu)
  }

  static setApplicationMenu(menu: Menu | null): void {
    state.application = menu
  }

  static getApplicationMenu(): Menu | null {
    return state.application
  }
}
