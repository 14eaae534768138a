import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { type Clicked, contextMenuTemplate, showContextMenu } from '#app/context-menu'
import { menuTemplate } from '#app/menu'
import { menuWording } from '#contract/wording/native-wording'

const popups = vi.hoisted(() => [] as unknown[])
vi.mock('electron', () => ({
  Menu: { buildFromTemplate: (template: unknown) => ({ popup: () => popups.push(template) }) },
}))

const actions = () => ({
  openFile: vi.fn(),
  choose: vi.fn(),
  openLink: vi.fn(),
  showDataFolder: vi.fn(),
})

const itemsOf = (
  options: { readonly platform: NodeJS.Platform; readonly devTools: boolean },
  given = actions(),
): readonly MenuItemConstructorOptions[] =>
  menuTemplate(options, given).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))

const click = (items: readonly MenuItemConstructorOptions[], label: string): void => {
  const item = items.find((one) => one.label === label)
  const run = item?.click as (() => void) | undefined
  if (run === undefined) throw new Error(`nothing to click at ${label}`)
  run()
}

const platforms = ['win32', 'darwin', 'linux'] as const

describe('18: the menu of an installed Slipway', () => {
  it.each(platforms)(
    'has no developer tools on %s, and nothing that loads the page anew',
    (platform) => {
      const items = itemsOf({ platform, devTools: false })
      expect(items.map(({ role }) => role?.toLowerCase())).not.toContain('toggledevtools')
      expect(items.filter(({ role }) => /reload/i.test(role ?? ''))).toEqual([])
      expect(
        menuTemplate({ platform, devTools: false }, actions()).map(({ role }) => role),
      ).toEqual([
        platform === 'darwin' ? 'appMenu' : 'fileMenu',
        'editMenu',
        'viewMenu',
        'windowMenu',
        'help',
      ])
      // Roles with a menu of Electron's own: neither has the tools in it.
      const whole = menuTemplate({ platform, devTools: false }, actions())
      expect(whole.filter(({ submenu }) => submenu === undefined).map(({ role }) => role)).toEqual([
        'editMenu',
        'windowMenu',
      ])
    },
  )

  it.each(platforms)('has them while developing on %s', (platform) => {
    const roles = itemsOf({ platform, devTools: true }).map(({ role }) => role)
    expect(roles).toEqual(expect.arrayContaining(['toggleDevTools', 'reload']))
  })
})

describe('the menu', () => {
  it.each(platforms)('leads to settings, keys and diagnostics on %s', (platform) => {
    const given = actions()
    const items = itemsOf({ platform, devTools: false }, given)
    click(items, menuWording.settings)
    click(items, menuWording.shortcuts)
    click(items, menuWording.diagnostics)
    expect(given.choose.mock.calls).toEqual([['settings'], ['shortcuts'], ['diagnostics']])
  })

  it('leads to pages outside by their names, and to the data folder', () => {
    const given = actions()
    const items = itemsOf({ platform: 'linux', devTools: false }, given)
    click(items, menuWording.tokens)
    click(items, menuWording.status)
    click(items, menuWording.folder)
    expect(given.openLink.mock.calls).toEqual([['create-token'], ['atlassian-status']])
    expect(given.showDataFolder).toHaveBeenCalledOnce()
  })

  it.each(platforms)('opens files on %s', (platform) => {
    const given = actions()
    click(itemsOf({ platform, devTools: false }, given), menuWording.openFile)
    expect(given.openFile).toHaveBeenCalledOnce()
  })

  it.each(platforms)('quits on %s', (platform) => {
    expect(itemsOf({ platform, devTools: false }).map(({ role }) => role)).toContain('quit')
  })
})

describe('a right click', () => {
  const clicked = (given: Partial<Clicked>): Clicked => ({
    isEditable: false,
    selectionText: '',
    editFlags: {
      ...{ canUndo: false, canRedo: false, canCut: false, canCopy: false, canPaste: true },
      ...{ canDelete: false, canSelectAll: true, canEditRichly: false },
    },
    ...given,
  })

  it('into a field offers what can be done with it', () => {
    const items = contextMenuTemplate(clicked({ isEditable: true }))
    expect(items.map(({ role, enabled }) => [role, enabled])).toEqual([
      ['cut', false],
      ['copy', false],
      ['paste', true],
      [undefined, undefined],
      ['selectAll', true],
    ])
  })

  it('on chosen text offers to copy it, and on anything else nothing', () => {
    expect(contextMenuTemplate(clicked({ selectionText: 'Workflow' }))).toEqual([{ role: 'copy' }])
    expect(contextMenuTemplate(clicked({ selectionText: ' \n' }))).toEqual([])
    showContextMenu(clicked({}))
    expect(popups).toEqual([])
    showContextMenu(clicked({ selectionText: 'Workflow' }))
    expect(popups).toEqual([[{ role: 'copy' }]])
  })
})
