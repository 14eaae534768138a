import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { FailureCode } from '#contract/model/failure'
import { foreignWording, tokenWording, wantedWording } from '#contract/wording/token-wording'
import { createSettingsNetwork } from '#jira/settings-network'
import type { Twin } from '#twin/serve'
import { serveInFrontOf } from '../bad-input/in-front-of.ts'
import { expectWorded } from '../bad-input/worded.ts'
import { makeCertificate } from '../jira/certificates.ts'
import { type Handler, json, type Seen, serve } from '../jira/misbehaving-server.ts'
import { runProxy, serveSecurely } from '../jira/secure-server.ts'
import { formFor, openSites, serveTwin, stored } from './open-sites.ts'
import { administrator, administratorId, user } from './people.ts'

const signedIn = (seen: readonly Seen[]) =>
  seen.filter(({ headers }) => headers.authorization !== undefined).map(({ path }) => path)

test('a token is verified and stored, and the card says whose it is', async () => {
  const twin = await serveTwin('acme')
  const { handlers, events, learned } = await openSites()
  const form = formFor(twin, { label: ' Ours ', production: true, expiresOn: '2030-11-02' })
  const card = stored(await handlers['site.save'](form))
  expect(card).toMatchObject({
    address: twin.address,
    title: 'acme title',
    label: 'Ours',
    cloudId: twin.cloudId,
    production: true,
    demo: false,
    account: { displayName: 'Alex Admin', administrator: true, token: 'classic' },
    token: { state: 'ok', lastUsedAt: expect.any(String) },
    check: { check: 'passed' },
    expiry: { expiresOn: '2030-11-02' },
    sourceHindrances: [],
    destinationHindrances: [],
  })
  const listed = await handlers['site.list']({})
  expect(listed).toEqual({
    sites: [card],
    protection: { state: 'os', keeper: 'GNOME Keyring' },
    pair: { sourceId: null, destinationId: null },
  })
  expect(events).toContainEqual({ event: 'sites-changed', sites: [card], pair: listed.pair })
  expect(new Set(learned)).toEqual(new Set([twin.credentials.token]))
})

test('what was typed around address, e-mail and token does not matter', async () => {
  const twin = await serveTwin('acme')
  const { handlers } = await openSites()
  const { email, token } = twin.credentials
  const broken = `${token.slice(0, 9)}\n ${token.slice(9)}\u200b\r\n`
  const form = formFor(twin, {
    address: ` ${twin.address}/jira/software/projects?x=1 `,
    email: ` ${email} `,
    token: broken,
  })
  expect(stored(await handlers['site.save'](form))).toMatchObject({
    address: twin.address,
    accountName: email,
  })
})

test('what stands at the address is asked before the token is shown', async () => {
  const twin = await serveTwin('acme')
  await using front = await serveInFrontOf(twin, () => undefined)
  const { handlers } = await openSites()
  const { email, token } = twin.credentials
  stored(await handlers['site.save'](formFor(twin, { address: front.origin, email, token })))
  expect(front.seen.slice(0, 2).map(({ headers }) => headers.authorization)).toEqual([
    undefined,
    undefined,
  ])
})

test('a scoped token is found out without asking, and is not shown to the site again', async () => {
  const twin = await serveTwin('acme')
  await using front = await serveInFrontOf(twin, () => undefined)
  const { handlers, access } = await openSites()
  const token = twin.credentials.scopedToken
  const card = stored(await handlers['site.save'](formFor(twin, { address: front.origin, token })))
  expect(card.account?.token).toBe('scoped')
  const before = front.seen.length
  await access.open(card.id, new AbortController().signal)
  const later = signedIn(front.seen.slice(before))
  expect(later.length).toBeGreaterThan(0)
  for (const path of later) expect(path).toMatch(/^\/ex\/jira\//)
})

test('which scopes a token lacks for reading is found out by reads, and told', async () => {
  const twin = await serveTwin('acme')
  const { handlers } = await openSites()
  const scopes = ['read:jira-work', 'read:jira-user', 'manage:jira-configuration']
  const form = formFor(twin, administrator(twin, { kind: 'scoped', scopes }))
  const missing = ['manage:jira-project', 'read:board-scope:jira-software']
  const card = stored(await handlers['site.save'](form))
  expect(card.uses).toMatchObject([
    { use: 'read', state: 'cannot', missing },
    { use: 'deploy', state: 'cannot', missing },
  ])
  expect(card.restrictions.map(({ action, force }) => [action, force])).toEqual([
    ['write-without-scope', 'may-refuse'],
    ['boards', 'may-refuse'],
    ['automation', 'cannot'],
    ['second-site', 'cannot'],
  ])
  expect((await handlers['site.test']({ siteId: card.id })).uses).toEqual(card.uses)
})

test('a token without administrator permission is stored, and the site is no destination', async () => {
  const twin = await serveTwin('acme')
  const { handlers } = await openSites()
  const card = stored(await handlers['site.save'](formFor(twin, user(twin))))
  expect(card).toMatchObject({
    account: { displayName: 'Uma User', administrator: false },
    sourceHindrances: [],
    destinationHindrances: ['not-administrator'],
  })
})

const failed = { 'X-Seraph-LoginReason': 'AUTHENTICATED_FAILED' }

test.each<[string, (twin: Twin) => Promise<string> | string, FailureCode]>([
  ['is wrong', () => 'CANARY-token-that-nobody-made', 'auth.token-rejected'],
  [
    'has expired',
    (twin) => administrator(twin, { livesMilliseconds: -1 }).token,
    'auth.token-rejected',
  ],
  ['is somebody else’s', (twin) => user(twin).token, 'auth.token-rejected'],
  [
    'may not say whose it is',
    (twin) => administrator(twin, { kind: 'scoped', scopes: ['read:jira-work'] }).token,
    'auth.scope-missing',
  ],
  [
    'meets a captcha',
    (twin) => {
      twin.site.switches.captchaAfterFailures = 1
      twin.site.state.failedLogins[administratorId(twin)] = 1
      return twin.credentials.token
    },
    'auth.captcha',
  ],
])('a token that %s stores nothing and leaves the former one', async (_, tokenFor, code) => {
  const twin = await serveTwin('acme')
  const { handlers, folder } = await openSites()
  const wrong = formFor(twin, { token: await tokenFor(twin) })
  const outcome = await handlers['site.save'](wrong)
  if (outcome.outcome !== 'refused') throw new Error(outcome.outcome)
  expectWorded(outcome.failure, code, [wrong.presented.token])
  expect((await handlers['site.list']({})).sites).toEqual([])
  expect(await readdir(folder)).toEqual([])

  twin.site.switches.captchaAfterFailures = 0
  const card = stored(await handlers['site.save'](formFor(twin)))
  const secrets = await readFile(join(folder, 'sites.secrets.json'))
  twin.site.switches.captchaAfterFailures = code === 'auth.captcha' ? 1 : 0
  twin.site.state.failedLogins[administratorId(twin)] = 1
  const again = await handlers['site.save']({ ...wrong, siteId: card.id })
  expect(again).toMatchObject({ outcome: 'refused', failure: { code } })
  expect(await readFile(join(folder, 'sites.secrets.json'))).toEqual(secrets)
  expect((await handlers['site.list']({})).sites).toEqual([card])
})

const page =
  (title: string): Handler =>
  (_, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<html><title>${title}</title>`)

test.each<[string, Handler, FailureCode]>([
  ['an old Data Center', (_, r) => json(r, 200, { version: '8.5.3' }), 'jira.too-old'],
  ['a sign-in page', page('Log in'), 'auth.login-page'],
  ['another web site', page('Flowers'), 'jira.not-jira'],
  [
    'a redirect elsewhere',
    (_, r) => r.writeHead(302, { Location: 'http://127.0.0.1:9/rest' }).end(),
    'net.redirected',
  ],
])('%s is no site: it gets no token, and nothing is stored', async (_, handler, code) => {
  await using server = await serve(handler)
  const { handlers, folder } = await openSites()
  const form = {
    address: server.origin,
    credentials: { email: 'a@b.example', token: 'CANARY-token', scopedToken: '' },
  }
  const outcome = await handlers['site.save'](formFor(form))
  if (outcome.outcome !== 'refused') throw new Error(outcome.outcome)
  expectWorded(outcome.failure, code)
  expect(signedIn(server.seen)).toEqual([])
  await expect(handlers['connection.find']({ address: server.origin })).rejects.toThrow(code)
  expect(await readdir(folder)).toEqual([])
})

test('an answer as if nobody had signed in stores nothing', async () => {
  const twin = await serveTwin('acme')
  await using front = await serveInFrontOf(twin, ({ path }) =>
    path.endsWith('/myself')
      ? (_, response) => json(response, 200, { accountId: 'x', displayName: 'x' }, failed)
      : undefined,
  )
  const { handlers } = await openSites()
  const outcome = await handlers['site.save'](formFor(twin, { address: front.origin }))
  expect(outcome).toMatchObject({ outcome: 'refused', failure: { code: 'auth.anonymous-answer' } })
  expect((await handlers['site.list']({})).sites).toEqual([])
})

const offline = async (): Promise<string> => {
  const gone = await serve(() => undefined)
  await gone[Symbol.asyncDispose]()
  return gone.origin
}

test('nobody reached: the token may be stored without checking, and is checked later', async () => {
  const twin = await serveTwin('acme')
  const address = await offline()
  const { handlers, learned } = await openSites()
  const form = formFor(twin, { address })
  const outcome = await handlers['site.save'](form)
  expect(outcome).toMatchObject({
    outcome: 'could-not-check',
    failure: { code: 'net.unreachable' },
  })
  expect((await handlers['site.list']({})).sites).toEqual([])
  const card = stored(await handlers['site.save']({ ...form, check: 'skip' }))
  expect(learned).toContain(form.presented.token)
  expect(card).toMatchObject({
    address,
    title: new URL(address).host,
    cloudId: null,
    account: null,
    token: { state: 'ok', lastUsedAt: null },
    check: { check: 'not-made' },
    sourceHindrances: ['not-checked'],
    destinationHindrances: ['not-checked'],
  })
  const moved = stored(
    await handlers['site.save'](formFor(twin, { siteId: card.id, check: 'skip' })),
  )
  expect(moved).toMatchObject({ id: card.id, address: twin.address, check: { check: 'not-made' } })
  expect(await handlers['site.test']({ siteId: card.id })).toMatchObject({
    title: 'acme title',
    cloudId: twin.cloudId,
    check: { check: 'passed' },
    sourceHindrances: [],
    destinationHindrances: [],
  })
})

test.each<[FailureCode, (port: number) => Promise<{ proxy: string; host: string }>]>([
  ['net.certificate', async (port) => ({ proxy: '', host: `localhost:${port}` })],
  [
    'net.proxy-authentication',
    async (port) => ({
      proxy: (await runProxy(port, { refuse: 407 })).address,
      host: 'acme.example',
    }),
  ],
  [
    'net.proxy-failed',
    async (port) => ({
      proxy: (await runProxy(port, { refuse: 502 })).address,
      host: 'acme.example',
    }),
  ],
])('%s: the token was not sent, and may be stored without checking', async (code, around) => {
  const server = await serveSecurely(makeCertificate({ name: 'x', hosts: ['localhost'] }))
  const { proxy, host } = await around(server.port)
  const network = createSettingsNetwork(
    {
      proxy: proxy === '' ? { mode: 'none' } : { mode: 'manual', address: proxy },
      certificateAuthority: '',
    },
    { use: async () => {}, resolve: async () => 'DIRECT' },
  )
  const twin = await serveTwin('acme')
  const { handlers } = await openSites({ network })
  const outcome = await handlers['site.save'](formFor(twin, { address: `https://${host}` }))
  if (outcome.outcome !== 'could-not-check') throw new Error(JSON.stringify(outcome))
  expectWorded(outcome.failure, code)
  expect(server.seen).toEqual([])
})

test('Jira that is out of order can be asked later', async () => {
  const twin = await serveTwin('acme')
  twin.site.faults.rules = [{ fault: { kind: 'status', status: 503 } }]
  const { handlers } = await openSites()
  const outcome = await handlers['site.save'](formFor(twin))
  expect(outcome).toMatchObject({
    outcome: 'could-not-check',
    failure: { code: 'jira.unavailable' },
  })
})

const foreign = (sort: keyof typeof foreignWording): string =>
  `${foreignWording[sort]} ${wantedWording('jira-cloud', 'api-token')}`

const entries: readonly (readonly [
  string,
  Partial<{ token: string; email: string; address: string }>,
  string,
])[] = [
  ['an empty token', { token: ' \n ' }, tokenWording.missing],
  ['a token with a control character', { token: 'abc\u0007def' }, tokenWording.strangeCharacters],
  ['a token with a typographic sign', { token: 'abc–def' }, tokenWording.strangeCharacters],
  ['an access token of Bitbucket', { token: 'ATCTT3xFfGN0abc' }, foreign('atlassian-key')],
  ['an app password of Bitbucket', { token: 'ATBBabc' }, foreign('app-password')],
  ['a token of Slack', { token: 'xoxb-1-2' }, foreign('slack-bot-or-user')],
  ['a token of GitHub', { token: 'ghp_abc' }, foreign('github')],
  ['a token of GitLab', { token: 'glpat-abc' }, foreign('gitlab')],
  ['a token of a session', { token: 'eyJhbGciOi.eyJzdWIi.abc' }, foreign('web-token')],
  ['an e-mail address without a place', { email: 'ada' }, tokenWording.emailInvalid],
  ['an e-mail address with a colon', { email: 'a:da@example.com' }, tokenWording.emailInvalid],
]

test.each(entries)(
  '%s is refused with a sentence before anything is sent',
  async (_, members, sentence) => {
    const twin = await serveTwin('acme')
    await using front = await serveInFrontOf(twin, () => undefined)
    const { handlers } = await openSites()
    for (const check of ['verify', 'skip'] as const) {
      const form = formFor(twin, { address: front.origin, check, ...members })
      const outcome = await handlers['site.save'](form)
      expect(outcome).toMatchObject({
        outcome: 'refused',
        failure: { code: 'input.invalid', details: [sentence] },
      })
    }
    expect(front.seen).toEqual([])
  },
)

test('a password in place of a token is taken for what it is, when it was refused', async () => {
  const twin = await serveTwin('acme')
  const { handlers } = await openSites()
  const outcome = await handlers['site.save'](formFor(twin, { token: 'Tr0ub4dor&3' }))
  expect(outcome).toMatchObject({
    outcome: 'refused',
    failure: {
      code: 'auth.token-rejected',
      details: [tokenWording.likePassword, expect.any(String)],
    },
  })
})

test.each([
  ['http://acme.example', 'net.insecure-address'],
  ['https://ada:secret@acme.atlassian.net', 'input.invalid'],
  ['', 'input.invalid'],
] as const)('the address %j is refused', async (address, code) => {
  const twin = await serveTwin('acme')
  const { handlers } = await openSites()
  for (const check of ['verify', 'skip'] as const) {
    const outcome = await handlers['site.save'](formFor(twin, { address, check }))
    expect(outcome).toMatchObject({ outcome: 'refused', failure: { code } })
  }
  await expect(handlers['connection.find']({ address })).rejects.toThrow(code)
})

test('finding a site shows its normalised host and sends no token', async () => {
  const twin = await serveTwin('acme')
  const { handlers } = await openSites()
  expect(await handlers['connection.find']({ address: `${twin.address}/jira` })).toMatchObject({
    ...{ host: new URL(twin.address).host, unusualHost: false },
    found: [
      {
        ...{ product: 'jira-cloud', address: twin.address, title: 'acme title' },
        cloudId: twin.cloudId,
      },
    ],
  })
})
