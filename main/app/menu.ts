import type { MenuItemConstructorOptions } from 'electron'
import type { AppEvent } from '#contract/events'
import type { LinkName } from '#contract/model/link'
import { menuWording } from '#contract/wording/native-wording'

/** What the menu can set off. */
export interface MenuActions {
  readonly openFile: () => unknown
  readonly choose: (item: Extract<AppEvent, { event: 'menu-chosen' }>['item']) => void
  readonly openLink: (link: LinkName) => unknown
  readonly showDataFolder: () => unknown
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

const openFile = (actions: MenuActions): MenuItemConstructorOptions => ({
  label: menuWording.openFile,
  accelerator: 'CmdOrCtrl+O',
  click: () => actions.openFile(),
})

const applicationMenu = (actions: MenuActions): MenuItemConstructorOptions => ({
  role: 'appMenu',
  submenu: [
    { role: 'about' },
    separator,
    openFile(actions),
    separator,
    { label: menuWording.settings, accelerator: 'Cmd+,', click: () => actions.choose('settings') },
    separator,
    { role: 'services' },
    separator,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    separator,
    { role: 'quit' },
  ],
})

const fileMenu = (actions: MenuActions): MenuItemConstructorOptions => ({
  role: 'fileMenu',
  submenu: [
    openFile(actions),
    separator,
    { label: menuWording.settings, accelerator: 'Ctrl+,', click: () => actions.choose('settings') },
    separator,
    { role: 'quit' },
  ],
})

const viewMenu = (devTools: boolean): MenuItemConstructorOptions => ({
  role: 'viewMenu',
  submenu: [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    separator,
    { role: 'togglefullscreen' },
    ...(devTools ? ([separator, { role: 'reload' }, { role: 'toggleDevTools' }] as const) : []),
  ],
})

const helpMenu = (actions: MenuActions): MenuItemConstructorOptions => ({
  role: 'help',
  label: menuWording.help,
  submenu: [
    { label: menuWording.shortcuts, click: () => actions.choose('shortcuts') },
    separator,
    { label: menuWording.tokens, click: () => actions.openLink('create-token') },
    { label: menuWording.status, click: () => actions.openLink('atlassian-status') },
    separator,
    { label: menuWording.folder, click: () => actions.showDataFolder() },
    { label: menuWording.diagnostics, click: () => actions.choose('diagnostics') },
  ],
})

/**
 * The menu, as the platform has it. The developer tools, and reloading, which would lose the page's
 * place, are in it only while developing; without the menu's entry there are no keys for them.
 */
export const menuTemplate = (
  options: { readonly platform: NodeJS.Platform; readonly devTools: boolean },
  actions: MenuActions,
): MenuItemConstructorOptions[] => {
  const mac = options.platform === 'darwin'
  return [
    mac ? applicationMenu(actions) : fileMenu(actions),
    { role: 'editMenu' },
    viewMenu(options.devTools),
    { role: 'windowMenu' },
    helpMenu(actions),
  ]
}
