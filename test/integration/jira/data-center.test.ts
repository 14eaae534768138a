import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import type { Presented } from '#contract/model/connection'
import type { FailureCode } from '#contract/model/failure'
import { connect } from '#jira/connect'
import { endpoint } from '#jira/endpoint'
import { apiToken } from '#jira/presented'
import { throwIfReadOnly } from '#jira/read-only-mode'
import { createDataCenterSite } from '#twin/data-center/create-site'
import { endSessions, signInSlice } from '#twin/data-center/sign-in/state'
import type { DataCenterOptions } from '#twin/data-center/state'
import { userOf } from '#twin/data-center/users/state'
import { type DataCenterTwin, startTwin } from '#twin/serve'
import { accounts } from '#twin/users/state'
import { failureFrom } from './api-at.ts'
import { signingOf, watchTwin } from './watch-twin.ts'

type Way = 'personal-access-token' | 'basic' | 'session'

const presentedFor = (
  way: Way,
  { userName, password, personalAccessToken: token }: DataCenterTwin['credentials'],
): Presented => (way === 'personal-access-token' ? { way, token } : { way, userName, password })

const open = async (options: DataCenterOptions = {}) => {
  const twin = await startTwin({ site: createDataCenterSite(options) })
  onTestFinished(() => twin.stop())
  const front = await watchTwin(twin)
  onTestFinished(() => front[Symbol.asyncDispose]())
  const address = `${front.origin}${twin.site.state.dataCenter.contextPath}`
  const signInWith = (presented: Presented, at = address) =>
    connect({ address: at, presented, sleep: () => Promise.resolve() })
  const signIn = (way: Way, at?: string) => signInWith(presentedFor(way, twin.credentials), at)
  return { twin, front, address, signIn, signInWith, face: twin.site.state.dataCenter }
}

const roles = endpoint({
  method: 'GET',
  path: '/rest/api/2/role',
  effect: 'read',
  answer: z.array(z.object({ name: z.string() })),
})
const addRole = endpoint({
  method: 'POST',
  path: '/rest/api/2/role',
  effect: 'create',
  answer: z.object({ name: z.string() }),
})
const groups = endpoint({
  method: 'POST',
  path: '/rest/api/2/group',
  effect: 'create',
  answer: z.unknown(),
})
const permissions = endpoint({
  method: 'GET',
  path: '/rest/api/2/mypermissions',
  effect: 'read',
  answer: z.unknown(),
})
const absent = endpoint({
  method: 'GET',
  path: '/rest/agile/1.0/board',
  effect: 'read',
  answer: z.unknown(),
})

const anonymous = [{ call: 'GET /jira/rest/api/2/serverInfo' }]

test.each([
  ['personal-access-token', ({ personalAccessToken }) => `Bearer ${personalAccessToken}`],
  ['basic', ({ userName, password }) => `Basic ${btoa(`${userName}:${password}`)}`],
] satisfies [Way, (credentials: DataCenterTwin['credentials']) => string][])(
  '%s: one header, from the context path on',
  async (way, headerFor) => {
    const { twin, front, address, signIn } = await open()
    const connection = await signIn(way, `${address}/browse/ABC-1?x=1`)
    expect(connection.site).toEqual({
      cloudId: expect.stringMatching(/^dc-[0-9a-f]{32}$/),
      address,
      title: expect.any(String),
      dataCenter: { version: '10.3.19' },
    })
    const owner = Object.values(accounts.of(twin.site)).find(
      (account) => userOf(twin.site, account).name === twin.credentials.userName,
    )
    if (owner === undefined) throw new Error('the twin has lost its administrator')
    expect(connection.account).toEqual({
      accountId: userOf(twin.site, owner).key,
      userName: twin.credentials.userName,
      displayName: owner.displayName,
      token: way,
      administrator: true,
    })
    expect(connection.fieldModel).toBe('field-configurations')
    const authorization = headerFor(twin.credentials)
    expect(front.seen.map(signingOf)).toEqual([
      ...anonymous,
      { call: 'GET /jira/rest/api/2/myself', authorization },
      { call: 'GET /jira/rest/api/2/mypermissions', authorization },
    ])
    expect(front.seen[anonymous.length]?.headers['x-experimentalapi']).toBe('true')
    expect(connection.requests()).toBe(front.seen.length)
    await connection.signOut()
    expect(front.seen).toHaveLength(anonymous.length + 2)
  },
)

test('a secret that was proved for one address is not shown to another Jira of the same host', async () => {
  const { front, address, twin } = await open()
  const presented = presentedFor('basic', twin.credentials)
  const moved = connect({ address, boundTo: `${front.origin}/former`, presented })
  expect(await failureFrom(moved)).toMatchObject({ code: 'jira.not-jira' })
  expect(front.seen.map(signingOf)).toEqual(anonymous)
})

test('a session: the password once, then cookies, all of them, until it is signed out', async () => {
  const { twin, front, signIn } = await open()
  const connection = await signIn('session')
  const [id] = Object.keys(signInSlice.of(twin.site).sessions)
  const cookie = expect.stringMatching(
    new RegExp(`^JSESSIONID=${id}; atlassian\\.xsrf\\.token=\\w+_lin$`),
  )
  await connection.api.call(roles)
  const sent = front.seen.slice(anonymous.length)
  expect(sent.map(signingOf)).toEqual([
    { call: 'POST /jira/rest/auth/1/session' },
    { call: 'GET /jira/rest/api/2/myself', cookie },
    { call: 'GET /jira/rest/api/2/mypermissions', cookie },
    { call: 'GET /jira/rest/api/2/role', cookie },
  ])
  const { userName, password } = twin.credentials
  expect(JSON.parse(sent[0]?.body ?? '')).toEqual({ username: userName, password })
  expect(sent[0]?.headers['x-atlassian-token']).toBe('no-check')
  expect(front.seen.filter(({ body }) => body.includes(password))).toHaveLength(1)
  expect(connection.requests()).toBe(front.seen.length)

  await connection.signOut()
  expect(front.seen.map(signingOf).at(-1)).toEqual({
    call: 'DELETE /jira/rest/auth/1/session',
    cookie,
  })
  expect(signInSlice.of(twin.site).sessions).toEqual({})
  expect((await failureFrom(connection.api.call(roles))).code).toBe('net.cancelled')
  await connection.signOut()
  expect(connection.requests()).toBe(front.seen.length)
})

test('a session of a sign-in that comes to nothing is ended, too', async () => {
  const { twin, signIn } = await open()
  const fault = { kind: 'status', status: 403 } as const
  twin.site.faults.rules.push({ fault, path: '/rest/api/2/mypermissions' })
  expect((await failureFrom(signIn('session'))).code).toBe('auth.permission-missing')
  expect(signInSlice.of(twin.site).sessions).toEqual({})
})

test('a session that Jira has ended is begun anew, once for all who wait, and writes are done once', async () => {
  const { twin, front, signIn } = await open()
  const { api } = await signIn('session')
  endSessions(twin.site)
  const before = front.seen.length
  const answers = await Promise.all([
    api.call(roles),
    api.call(addRole, { body: { name: 'Pilots', description: '' } }),
    api.call(roles),
  ])
  expect(answers[1]).toEqual({ name: 'Pilots' })
  const sent = front.seen.slice(before).map(({ method, path }) => `${method} ${path}`)
  expect(sent.filter((call) => call === 'POST /jira/rest/auth/1/session')).toHaveLength(1)
  const made = twin.site.writes.filter(({ path, status }) => path.endsWith('/role') && status < 300)
  expect(made).toHaveLength(1)
})

test('a renewal that is refused ends it: nothing more is sent', async () => {
  const { twin, front, signIn, face } = await open()
  const { api } = await signIn('session')
  endSessions(twin.site)
  face.session = false
  expect((await failureFrom(api.call(roles))).code).toBe('auth.basic-disabled')
  const before = front.seen.length
  const later = await Promise.all(Array.from({ length: 20 }, () => failureFrom(api.call(roles))))
  expect(new Set(later.map(({ code }) => code))).toEqual(new Set(['auth.basic-disabled']))
  expect(front.seen).toHaveLength(before)
})

test.each<[string, Way, DataCenterOptions, FailureCode]>([
  ['a wrong password', 'basic', {}, 'auth.password-rejected'],
  ['a wrong password for a session', 'session', {}, 'auth.password-rejected'],
  ['a wrong token', 'personal-access-token', {}, 'auth.personal-token-rejected'],
  [
    'a wrong token, answered as nobody',
    'personal-access-token',
    { rejectedToken: 'anonymous' },
    'auth.personal-token-rejected',
  ],
  ['basic that is off', 'basic', { version: '11.0.0' }, 'auth.basic-disabled'],
  ['sessions that are off', 'session', { version: '11.3.8' }, 'auth.basic-disabled'],
  ['a captcha', 'basic', { captchaAfter: 1 }, 'auth.captcha'],
  ['a captcha for a session', 'session', { captchaAfter: 1 }, 'auth.captcha'],
])('%s is told apart, after one attempt', async (what, way, options, code) => {
  const { front, signInWith, twin } = await open(options)
  const { userName } = twin.credentials
  const wrong = 'CANARY wrong: "1"'
  const present = (): Presented =>
    way === 'personal-access-token' ? { way, token: wrong } : { way, userName, password: wrong }
  if (what.startsWith('a captcha')) await failureFrom(signInWith(present()))
  const before = front.seen.length
  const failure = await failureFrom(signInWith(present()))
  expect(failure.code).toBe(code)
  expect(failure.subject).toBe(new URL(front.origin).host)
  expect(JSON.stringify(failure)).not.toContain('CANARY')
  const shown = front.seen
    .slice(before)
    .filter(({ headers, method }) => headers.authorization !== undefined || method === 'POST')
  expect(shown).toHaveLength(1)
})

test('what belongs to Cloud is shown to nobody', async () => {
  const { front, signInWith } = await open()
  const failure = await failureFrom(signInWith(apiToken({ email: 'a@b.example', token: 'x' })))
  expect(failure).toMatchObject({ code: 'auth.way-not-offered' })
  expect(front.seen.map(signingOf)).toEqual(anonymous)
})

test('a Jira without a context path, and one whose address is not known', async () => {
  const plain = await open({ contextPath: '' })
  expect((await plain.signIn('basic')).site.address).toBe(plain.front.origin)
  const { front, signIn } = await open()
  const failure = await failureFrom(signIn('basic', front.origin))
  expect(failure.code).toBe('jira.not-jira')
})

test('a secure administrator session is asked for by sessions only, and is no lost sign-in', async () => {
  const { signIn } = await open({ websudo: true })
  const session = await signIn('session')
  const failure = await failureFrom(session.api.call(groups, { body: { name: 'pilots' } }))
  expect(failure).toMatchObject({ code: 'auth.secure-session', subject: 'POST /rest/api/2/group' })
  await expect(session.api.call(permissions)).resolves.toBeDefined()
  const token = await signIn('personal-access-token')
  await expect(token.api.call(groups, { body: { name: 'pilots' } })).resolves.toBeDefined()
})

test('single sign-on in front of it is never followed', async () => {
  const { front, signIn } = await open({ singleSignOn: 'https://idp.example/saml?SAMLRequest=x' })
  const failure = await failureFrom(signIn('basic'))
  expect(failure).toMatchObject({
    code: 'auth.redirected-to-sign-in',
    details: ['idp.example'],
  })
  expect(front.seen.every(({ headers }) => headers.authorization === undefined)).toBe(true)
})

test('a token that ends under way is refused once, and nothing more is sent', async () => {
  const { twin, front, signIn, face } = await open()
  const { api } = await signIn('personal-access-token')
  face.rejectedToken = 'anonymous'
  const { tokens } = signInSlice.of(twin.site)
  for (const secret of Object.keys(tokens)) delete tokens[secret]
  const before = front.seen.length
  expect((await failureFrom(api.call(roles))).code).toBe('auth.personal-token-rejected')
  await Promise.all(Array.from({ length: 20 }, () => failureFrom(api.call(roles))))
  expect(front.seen).toHaveLength(before + 1)
})

test('a module that is not there is told from an object that is not', async () => {
  const { signIn } = await open({ software: false })
  const { api } = await signIn('basic')
  expect((await failureFrom(api.call(absent))).code).toBe('jira.endpoint-gone')
  expect((await failureFrom(api.callIfFound(absent))).code).toBe('jira.endpoint-gone')
  const role = { ...roles, path: '/rest/api/2/role/{id}' } as const
  await expect(api.callIfFound(role, { path: { id: 99_999 } })).resolves.toBeUndefined()
})

test('read-only mode is asked for where the version may have it', async () => {
  const on = await open({ readOnly: true, readOnlyMessage: 'Until Monday.' })
  const connection = await on.signIn('basic')
  const failure = await failureFrom(throwIfReadOnly(connection))
  expect(failure).toMatchObject({ code: 'jira.read-only', details: ['Until Monday.'] })
  on.face.readOnly = false
  await expect(throwIfReadOnly(connection)).resolves.toBeUndefined()

  const old = await open({ version: '9.12.0' })
  await throwIfReadOnly(await old.signIn('basic'))
  const between = await open({ version: '10.1.0' })
  await throwIfReadOnly(await between.signIn('basic'))
  const asked = (seen: typeof old.front.seen) =>
    seen.some(({ path }) => path.endsWith('/readonly-mode'))
  expect([asked(old.front.seen), asked(between.front.seen)]).toEqual([false, true])
})
