import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { bringForward } from '#app/bring-forward'
import { keepDataIn } from '#app/data-folder'
import { readSwitches } from '#app/switches'
import { applyTheme, backgroundOf, backgrounds, followTheme } from '#app/theme'
import { boundsFor, keepWindowState, smallest, usual, type WindowState } from '#app/window-state'
import { root } from '../../integration/package/built-slipway.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1040 }
const second = { x: 1920, y: 0, width: 1280, height: 1000 }
const at = (x: number, y: number, width = 1300, height = 900): WindowState => ({
  bounds: { x, y, width, height },
  maximized: false,
})

describe('where the window opens', () => {
  it.each<[string, WindowState | undefined, object]>([
    ['the first time', undefined, usual],
    ['where it was', at(100, 50), { x: 100, y: 50, width: 1300, height: 900 }],
    ['on the second screen', at(2000, 10), { x: 2000, y: 10, width: 1300, height: 900 }],
    ['partly outside', at(-200, -10), { x: -200, y: -10, width: 1300, height: 900 }],
    ['not where no screen is any more', at(5000, 50), usual],
    ['not below all screens', at(100, 4000), usual],
    ['never too small', at(100, 50, 10, 10), { x: 100, y: 50, ...smallest }],
  ])('%s', (_name, state, bounds) => {
    expect(boundsFor(state, [screen, second])).toEqual(bounds)
  })

  it('is kept for the next time', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'slipway-window-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const file = join(folder, 'window.json')
    const state = keepWindowState(file)
    expect(state.read()).toBeUndefined()
    await state.keep(at(1, 2))
    expect(state.read()).toEqual(at(1, 2))
    for (const damaged of ['', '{', '[]', '{"bounds":{"x":"1"}}']) {
      writeFileSync(file, damaged)
      expect(state.read()).toBeUndefined()
    }
  })

  it('cannot be kept: nobody is troubled', async () => {
    const state = keepWindowState('/nowhere/at/all/window.json')
    await expect(state.keep(at(1, 2))).resolves.toBeUndefined()
  })
})

describe('the window', () => {
  it.each([true, false])('comes forward, minimized or not (%s)', (minimized) => {
    const window = {
      isMinimized: () => minimized,
      restore: vi.fn(),
      show: vi.fn(),
      focus: vi.fn(),
    }
    bringForward(window)
    expect(window.restore).toHaveBeenCalledTimes(minimized ? 1 : 0)
    expect(window.show).toHaveBeenCalledOnce()
    expect(window.focus).toHaveBeenCalledOnce()
  })
})

describe('the theme', () => {
  it('has the background of the page, so that nothing flashes', () => {
    const tokens = readFileSync(join(root, 'renderer/styles/tokens.css'), 'utf8')
    expect(tokens).toContain(
      `--surface-page: light-dark(${backgrounds.light}, ${backgrounds.dark});`,
    )
    expect(backgroundOf({ shouldUseDarkColors: true })).toBe(backgrounds.dark)
    expect(backgroundOf({ shouldUseDarkColors: false })).toBe(backgrounds.light)
  })

  it('is the one that was chosen', () => {
    const theme = { themeSource: 'system' as const }
    applyTheme(theme, 'dark')
    expect(theme.themeSource).toBe('dark')
  })

  it('changes the background of open windows with it', () => {
    const listeners: (() => void)[] = []
    const theme = {
      shouldUseDarkColors: false,
      on: (_event: string, listener: () => void) => listeners.push(listener),
    }
    const setBackgroundColor = vi.fn()
    const follow = followTheme as (theme: unknown, windows: () => readonly unknown[]) => void
    follow(theme, () => [{ setBackgroundColor }])
    theme.shouldUseDarkColors = true
    for (const listener of listeners) listener()
    expect(setBackgroundColor).toHaveBeenCalledExactlyOnceWith(backgrounds.dark)
  })
})

describe('the data folder', () => {
  it('is made before Electron is told of it, which refuses others', () => {
    const top = mkdtempSync(join(tmpdir(), 'slipway-data-'))
    onTestFinished(() => rmSync(top, { recursive: true, force: true }))
    const folder = join(top, 'one', 'two')
    const seen: unknown[] = []
    const app = {
      setPath: (name: string, path: string) => seen.push([name, path, existsSync(path)]),
    }
    keepDataIn(app, folder)
    keepDataIn(app, undefined)
    expect(seen).toEqual([['userData', folder, true]])
  })
})

describe('the command line', () => {
  it.each<[readonly string[], object]>([
    [['electron', '.'], { preview: false, checkContract: false, dataFolder: undefined }],
    [['electron', '.', '--preview'], { preview: true, dataFolder: undefined }],
    [['electron', '.', '--check-contract'], { preview: false, checkContract: true }],
    [['slipway', '--user-data-dir=/x/y'], { preview: false, dataFolder: resolve('/x/y') }],
    [['slipway', '--user-data-dir=x'], { preview: false, dataFolder: resolve('x') }],
    [['slipway', '--user-data-dir='], { preview: false, dataFolder: undefined }],
    [['slipway', '--inspect', '--remote-debugging-port=1'], { preview: false }],
  ])('%o', (args, switches) => {
    expect(readSwitches(args)).toMatchObject(switches)
  })
})
