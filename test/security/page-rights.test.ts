import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pagePreferences } from '#app/page-preferences'
import { buildSlipway, ownFolder, root } from '../integration/package/built-slipway.ts'

const { folder, remove } = ownFolder()
beforeAll(() => buildSlipway(folder))
afterAll(remove)

const built = (name: string): string => readFileSync(join(folder, name), 'utf8')

type Listener = (event: object, news: unknown) => void

/** Runs the built preload script as a sandboxed page does: with nothing but two parts of Electron. */
const runPreload = () => {
  const exposed: Record<string, Record<string, unknown>> = {}
  const asked: unknown[] = []
  const listeners = new Map<string, Set<Listener>>()
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, value: Record<string, unknown>) => {
        exposed[name] = value
      },
    },
    webUtils: { getPathForFile: ({ path = '' }: { readonly path?: string }) => path },
    ipcRenderer: {
      invoke: (...args: unknown[]) => {
        asked.push(args)
        return Promise.resolve('answer')
      },
      on: (channel: string, listener: Listener) => {
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
      },
      off: (channel: string, listener: Listener) => listeners.get(channel)?.delete(listener),
    },
  }
  const page = new Map<string, (event: object) => void>()
  const window = {
    addEventListener: (name: string, listener: (event: object) => void) => page.set(name, listener),
  }
  const required: string[] = []
  const require = (name: string): unknown => {
    required.push(name)
    return name === 'electron' ? electron : undefined
  }
  runInContext(
    built('preload/index.cjs'),
    createContext({ require, window, exports: {}, module: {} }),
  )
  return { exposed, asked, listeners, required, page }
}

describe('1: the page is alone', () => {
  it('has exactly these preferences', () => {
    expect(pagePreferences).toEqual({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
    })
  })

  it('every window is opened with them, and with nothing that undoes one', () => {
    const source = readFileSync(join(root, 'main/app/window.ts'), 'utf8')
    const preferences = /webPreferences: \{([^}]*)\}/.exec(source)?.[1] ?? ''
    const members = preferences.split(',').map((member) => member.trim().split(':')[0])
    expect(members.filter(Boolean)).toEqual(['...pagePreferences', 'preload', 'devTools'])
  })

  it('gets a bridge with two members from the preload script, and nothing else', () => {
    const { exposed, required } = runPreload()
    expect(Object.keys(exposed)).toEqual(['bridge'])
    expect(Object.keys(exposed.bridge ?? {}).toSorted()).toEqual(['call', 'subscribe'])
    expect(required).toEqual(['electron'])
  })

  it('asks on one channel, whatever it names as operation', async () => {
    const { exposed, asked } = runPreload()
    const call = exposed.bridge?.call as (operation: string, input: unknown) => Promise<unknown>
    expect(await call('ELECTRON_BROWSER_REQUIRE', { a: 1 })).toBe('answer')
    expect(asked).toEqual([['bridge:call', 'ELECTRON_BROWSER_REQUIRE', { a: 1 }]])
  })

  it('hands dropped files to main by their paths, and nothing that the page made up', () => {
    const { asked, page } = runPreload()
    let prevented = 0
    const drop = (types: readonly string[], files: readonly object[]) => {
      const event = { dataTransfer: { types, files }, preventDefault: () => (prevented += 1) }
      page.get('dragover')?.(event)
      page.get('drop')?.(event)
    }
    drop(['text/plain'], [])
    drop(['Files'], [{ path: '/a.slipway-plan' }, {}])
    expect(prevented).toBe(2)
    expect(asked).toEqual([['bridge:call', 'file.drop', { path: '/a.slipway-plan' }]])
  })

  it('hears news without the event of Electron, until it unsubscribes', () => {
    const { exposed, listeners } = runPreload()
    const heard: unknown[][] = []
    const subscribe = exposed.bridge?.subscribe as (hear: (...a: unknown[]) => void) => () => void
    const unsubscribe = subscribe((...args) => heard.push(args))
    const say = (news: unknown) => {
      for (const listener of listeners.get('bridge:event') ?? []) listener({ sender: 'ipc' }, news)
    }
    say('one')
    unsubscribe()
    say('two')
    expect(heard).toEqual([['one']])
    expect([...listeners.keys()]).toEqual(['bridge:event'])
  })
})

describe('5: the built page', () => {
  it('has no script and no style in itself, and a place for the nonce', () => {
    const html = built('renderer/index.html')
    const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.filter((tag) => !/ src="\.?\//.test(tag))).toEqual([])
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:|https?:\/\//)
    expect(html.split('<meta property="csp-nonce" nonce="__CSP_NONCE__"').length).toBe(2)
  })
})

describe('5: the scripts of the built page', () => {
  it('make no code from text', () => {
    const scripts = readdirSync(join(folder, 'renderer'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => built(`renderer/${name}`))
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.filter((code) => /\bnew Function\b|\beval\(|\bFunction\(/.test(code))).toEqual(
      [],
    )
  })
})

describe('the built main process', () => {
  it('brings everything along but Electron and Node', () => {
    const code = readdirSync(join(folder, 'main'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => built(`main/${name}`))
      .join('\n')
    const ways = /(?:^import .*?from ?|^import ?|\brequire\()["']([^"'\n]+)["']/gm
    const imports = [...code.matchAll(ways)].map((match) => match[1] ?? '')
    // Texts of which ajv would write a module of its own; it is never asked to.
    const texts = ['ajv/dist/runtime/validation_error', 'ajv-formats/dist/formats']
    const foreign = imports
      .filter((name) => !isBuiltin(name) && !/^(electron$|\.\/)/.test(name))
      .filter((name) => !texts.includes(name))
    expect([...new Set(foreign)]).toEqual([])
    expect(imports).toContain('electron')
  })
})
