import { beforeEach, describe, expect, it } from 'vitest'
import type { AppEvent } from '#contract/events'
import { AppError, failure } from '#contract/model/failure'
import type { RunSummary } from '#contract/model/run-view'
import { defaultSettings, type Settings } from '#contract/model/settings'
import type { SiteCard } from '#contract/model/site-card'
import { createShellHandlers, type ShellHandlerPorts } from '#ipc/handlers/shell-handlers'
import { sampleSignIn } from '../../sample-sign-in.ts'

const site = { cloudId: 'c', address: 'https://acme.atlassian.net', title: 'Acme' }

const run = (state: RunSummary['state']): RunSummary => ({
  ...{ runId: state, source: site, destination: site, selection: [], deployedBy: 'Anna', state },
  ...{ begunAt: '2026-11-03T10:00:00Z', endedAt: null },
  undoes: null,
  undoneBy: null,
  canBeUndone: false,
  counts: {
    ...{
      planned: 1,
      done: 1,
      failed: 0,
      skipped: 0,
      cancelled: 0,
      unknown: 0,
      waiting: 0,
      kept: 0,
      blocked: 0,
      remaining: null,
    },
  },
})

const card = (demo: boolean): SiteCard => ({
  ...{ id: 's1', address: 'https://acme.atlassian.net', host: 'acme.atlassian.net' },
  ...{ title: 'Acme', label: '', product: 'jira-cloud', cloudId: 'c', account: null },
  ...{ production: false, demo, sourceHindrances: [], destinationHindrances: [] },
  ...sampleSignIn,
})

/** A check that met a captcha, for which the product named a page. */
const met = (page: string): SiteCard['check'] => {
  const details = ['Sign in first.', page]
  return {
    ...{ check: 'failed', at: '2026-11-26T10:00:00Z' },
    failure: failure('product.captcha', 'Confluence', details, 403),
  }
}

const order: string[] = []
const events: AppEvent[] = []
let settings: Settings = defaultSettings

const note =
  <Value>(what: string, value: Value) =>
  async (...args: readonly unknown[]): Promise<Value> => {
    order.push([what, ...args].join(' '))
    return value
  }

const ports = (given: Partial<ShellHandlerPorts> = {}): ShellHandlerPorts => ({
  platform: 'linux',
  preview: false,
  dataFolder: '/data',
  emit: (event) => void events.push(event),
  pickCertificate: async () => '/certificates/acme.pem',
  build: {
    ...{ version: '1.2.3', host: 'application', electron: '45', chromium: '150' },
    ...{ node: '24', system: 'linux 6 x64' },
  },
  logLines: () => ['{"what":"canary"}'],
  conceal: (text) => text.replaceAll('canary', '[hidden]'),
  linkAddresses: {
    'create-token': 'https://id.atlassian.com/a',
    'revoke-token': 'https://id.atlassian.com/b',
    'token-help': 'https://support.atlassian.com/c',
    'atlassian-password-removal': 'https://developer.atlassian.com/d',
    'atlassian-status': 'https://status.atlassian.com/',
  },
  openAddress: note('open', undefined),
  openFolder: note('show', undefined),
  writeClipboard: note('copy', undefined),
  settings: {
    current: () => settings,
    change: async (next) => {
      settings = next
    },
    setAside: () => failure('file.set-aside', 'settings.json'),
    remove: note('settings removed', undefined),
  },
  sites: {
    handlers: {
      'site.list': async () => ({
        sites: [card(false), card(true)],
        protection: { state: 'os', keeper: 'GNOME Keyring' },
        pair: { sourceId: null, destinationId: null },
      }),
    },
    access: {
      card: async (siteId) => {
        if (siteId === 's1') return card(false)
        throw new AppError(failure('input.invalid', siteId))
      },
    },
    captchaPage: () => 'https://acme.example/login.jsp',
    connections: {
      card: async (id) => ({
        address: 'https://wiki.acme.example/c',
        check: met(id),
        revocation: { revocation: 'none' },
      }),
    },
    setAside: async () => [failure('file.set-aside', 'sites.json')],
    removeEverything: note('sites removed', undefined),
  },
  work: {
    handlers: {
      'run.list': async () => ({
        runs: [run('ended'), run('ended'), run('interrupted')],
        unreadable: [{ runId: 'damaged', folder: '/data', failure: failure('file.corrupt', 'a') }],
      }),
    } as unknown as ShellHandlerPorts['work']['handlers'],
    runs: async () => [run('ended'), run('interrupted')],
    pageOf: async (runId, stepId) => `https://acme.atlassian.net/${runId}/${stepId}`,
    manualPageOf: async (input) => `https://acme.atlassian.net/manual/${input.manualId}`,
    publicationPageOf: async (id) => `https://acme.atlassian.net/wiki/${id}`,
    folderOf: async (runId) => `/data/runs/${runId}`,
    remove: note('work removed', undefined),
  },
  removeRest: note('rest removed', undefined),
  ...given,
})

beforeEach(() => {
  order.length = 0
  events.length = 0
  settings = defaultSettings
})

describe('app.start', () => {
  it('tells what the page has to know first', async () => {
    expect(await createShellHandlers(ports())['app.start']({})).toEqual({
      version: '1.2.3',
      platform: 'linux',
      host: 'application',
      settings: defaultSettings,
      dataFolder: '/data',
      setAside: [
        failure('file.set-aside', 'settings.json'),
        failure('file.set-aside', 'sites.json'),
      ],
      interrupted: [run('interrupted')],
    })
  })

  it.each([
    ['win32', 'windows'],
    ['darwin', 'macos'],
    ['freebsd', 'linux'],
  ] as const)('knows %s as %s, and a preview as such', async (platform, name) => {
    const handlers = createShellHandlers(ports({ platform, preview: true }))
    expect(await handlers['app.start']({})).toMatchObject({ platform: name, host: 'preview' })
  })
})

describe('settings', () => {
  it('are changed, and every page hears of it', async () => {
    const dark: Settings = { ...defaultSettings, theme: 'dark' }
    expect(await createShellHandlers(ports())['settings.change'](dark)).toEqual(dark)
    expect(events).toEqual([{ event: 'settings-changed', settings: dark }])
  })

  it('that do not work change nothing and are told nobody', async () => {
    const change = () => Promise.reject(new AppError(failure('input.invalid', 'proxy')))
    const handlers = createShellHandlers(ports({ settings: { ...ports().settings, change } }))
    await expect(handlers['settings.change'](defaultSettings)).rejects.toThrow('input.invalid')
    expect(events).toEqual([])
  })

  it('a certificate is picked, or not', async () => {
    const pick = (file: string | undefined) =>
      createShellHandlers(ports({ pickCertificate: async () => file }))[
        'settings.pick-certificate'
      ]({})
    expect(await pick('/certificates/acme.pem')).toEqual({ file: '/certificates/acme.pem' })
    expect(await pick(undefined)).toEqual({ file: null })
  })

  it('everything is removed by its owners, deployments first', async () => {
    expect(await createShellHandlers(ports())['settings.remove-everything']({})).toEqual({})
    expect(order).toEqual(['work removed', 'sites removed', 'settings removed', 'rest removed'])
    expect(events.map(({ event }) => event)).toEqual(['settings-changed'])
  })

  it('nothing is removed while a deployment is under way', async () => {
    const remove = () => Promise.reject(new AppError(failure('run.in-progress', 'Acme')))
    const handlers = createShellHandlers(ports({ work: { ...ports().work, remove } }))
    await expect(handlers['settings.remove-everything']({})).rejects.toThrow('run.in-progress')
    expect(order).toEqual([])
  })
})

describe('diagnostics', () => {
  it('tell what a report needs, and no address, name or secret', async () => {
    const { text } = await createShellHandlers(ports())['diagnostics.read']({})
    expect(text).toBe(
      [
        'Slipway 1.2.3 (application)',
        'Electron 45, Chromium 150, Node 24',
        'System: linux 6 x64',
        'Theme: system',
        'Proxy: system',
        'Extra certificate authority: no',
        'Steps at once: 8',
        'Protection of tokens: os (GNOME Keyring)',
        'Sites: 2 (1 token ok, 1 demo)',
        'Deployments: 4 (2 ended, 1 interrupted, 1 unreadable)',
        '',
        'Newest lines of the log:',
        '{"what":"[hidden]"}',
      ].join('\n'),
    )
  })

  it('say of a proxy that there is one, and not which', async () => {
    settings = {
      ...defaultSettings,
      proxy: { mode: 'manual', address: 'http://proxy.acme.example:8080' },
      certificateAuthority: '/certificates/acme.pem',
    }
    const { text } = await createShellHandlers(ports({ logLines: () => [] }))['diagnostics.read'](
      {},
    )
    expect(text).toContain('Proxy: manual\nExtra certificate authority: yes')
    expect(text).toContain('The log is empty.')
    expect(text).not.toMatch(/acme/)
  })
})

describe('ways out', () => {
  it('are opened by name, by site, and by what a step made', async () => {
    const handlers = createShellHandlers(ports())
    await handlers['link.open']({ link: 'token-help' })
    await handlers['link.open-sign-in']({ ofId: 's1', page: 'home' })
    await handlers['link.open-object']({ runId: 'r1', stepId: 'p1' })
    await handlers['link.open-manual']({ runId: 'r1', manualId: 'm1' })
    await handlers['link.open-publication']({ publicationId: 'p1' })
    await handlers['folder.show']({ runId: null })
    await handlers['folder.show']({ runId: 'r1' })
    await handlers['clipboard.write']({ text: 'copied' })
    expect(order).toEqual([
      'open https://support.atlassian.com/c',
      'open https://acme.atlassian.net',
      'open https://acme.atlassian.net/r1/p1',
      'open https://acme.atlassian.net/manual/m1',
      'open https://acme.atlassian.net/wiki/p1',
      'show /data',
      'show /data/runs/r1',
      'copy copied',
    ])
  })

  it('the page of a captcha only on the host that the sign-in is for', async () => {
    const open = createShellHandlers(ports())['link.open-captcha']
    const own = 'https://wiki.acme.example/login.jsp'
    await open({ ofId: own })
    for (const ofId of ['s1', 'https://evil.example/login', 'http://wiki.acme.example/x', 'none']) {
      await expect(open({ ofId })).rejects.toMatchObject({ failure: { code: 'input.invalid' } })
    }
    await open({ ofId: null })
    expect(order).toEqual([`open ${own}`, 'open https://acme.example/login.jsp'])
  })
})
