import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createManualClock } from '#twin/clock'
import { createDataCenterSite } from '#twin/data-center/create-site'
import { mintPersonalAccessToken } from '#twin/data-center/sign-in/state'
import type { DataCenterState } from '#twin/data-center/state'
import { userOf } from '#twin/data-center/users/state'
import { type DataCenterTwin, startTwin } from '#twin/serve'
import { accounts } from '#twin/users/state'
import { createCaller } from './client.ts'
import { anonymously, closeSound, withPassword, withToken } from './data-center-client.ts'

const site = createDataCenterSite({ name: 'plant', clock: createManualClock() })
const uma = Object.values(accounts.of(site)).find(({ displayName }) => displayName === 'Uma User')
if (uma === undefined) throw new Error('the site has no ordinary user')
const user = userOf(site, uma)
const wrong = 'not the password'
let twin: DataCenterTwin
let usual: DataCenterState

beforeAll(async () => {
  twin = await startTwin({ site })
  usual = structuredClone(site.state.dataCenter)
})
beforeEach(async () => {
  Object.assign(site.state.dataCenter, usual)
  await control('DELETE', '/captchas')
  await control('DELETE', '/sessions')
})
afterAll(() => closeSound(twin))

const control = async (method: string, path: string) => {
  const { status } = await fetch(`${new URL(twin.address).origin}/__twin${path}`, { method })
  expect(status).toBe(204)
}

/** Signs in and gives a caller that sends the cookies, as a browser or client would. */
async function signIn(name = twin.credentials.userName, password = twin.credentials.password) {
  const answer = await anonymously(twin)('POST', '/rest/auth/1/session', {
    username: name,
    password,
  })
  const Cookie = answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
  const plain = anonymously(twin)
  return {
    answer,
    call: (method: string, path: string, body?: unknown) =>
      plain(method, path, body, { headers: { Cookie } }),
  }
}

describe('personal access tokens', () => {
  test('are made, listed without their secret, used and revoked, each owner for themselves', async () => {
    const call = withPassword(twin)
    const made = await call('POST', '/rest/pat/latest/tokens', {
      name: 'ours',
      expirationDuration: 30,
    })
    expect(made.status).toBe(201)
    const { rawToken, ...entry } = made.body
    expect(Date.parse(entry.expiringAt) - Date.parse(entry.createdAt)).toBe(30 * 24 * 3600 * 1000)
    const own = withToken(twin, rawToken)
    const listed = await own('GET', '/rest/pat/latest/tokens')
    expect(listed.body.find(({ id }: { id: number }) => id === entry.id)).toEqual({
      ...entry,
      lastAccessedAt: entry.createdAt,
    })
    expect(JSON.stringify(listed.body)).not.toContain(rawToken)
    const others = withPassword(twin, user.name, user.password)
    expect((await others('GET', '/rest/pat/latest/tokens')).body).toEqual([])
    const path = `/rest/pat/latest/tokens/${entry.id}`
    expect((await others('DELETE', path)).status).toBe(404)
    expect((await own('DELETE', path)).status).toBe(204)
    expect((await own('GET', '/myself')).status).toBe(401)
  })

  test.each([
    [{ name: '' }],
    [{ name: 'x', expirationDuration: 0 }],
    [{ name: 'x', expirationDuration: 1.5 }],
  ])('%j is refused', async (body) => {
    expect((await withToken(twin)('POST', '/rest/pat/latest/tokens', body)).status).toBe(400)
  })

  test.each(['unknown', 'expired'])('an %s one gives 401 or the anonymous answer', async (kind) => {
    const secret =
      kind === 'unknown' ? 'x' : mintPersonalAccessToken(site, uma.accountId, { days: -1 }).secret
    const call = withToken(twin, secret)
    const refused = await call('GET', '/mypermissions')
    expect(refused.status).toBe(401)
    expect(refused.headers.get('X-Seraph-LoginReason')).toBe('AUTHENTICATED_FAILED')
    site.state.dataCenter.rejectedToken = 'anonymous'
    const answered = await call('GET', '/mypermissions')
    expect([answered.status, answered.headers.get('X-AUSERNAME')]).toEqual([200, 'anonymous'])
    expect(answered.body.permissions.ADMINISTER.havePermission).toBe(false)
    expect((await call('GET', '/myself')).status).toBe(401)
  })
})

describe('user name and password', () => {
  test.each([
    ['a wrong password', () => [user.name, wrong]],
    ['the e-mail address in the place of the name', () => [uma.emailAddress, user.password]],
    ['a token in the place of the password', () => ['admin', twin.credentials.personalAccessToken]],
    ['an API token of Cloud', () => [twin.credentials.email, twin.credentials.token]],
  ])('%s is refused with a page, open operations too', async (_, credentials) => {
    const [name = '', password = ''] = credentials()
    const { status, headers, body } = await withPassword(twin, name, password)('GET', '/serverInfo')
    expect(status).toBe(401)
    expect(headers.get('content-type')).toContain('text/html')
    expect(headers.get('X-Seraph-LoginReason')).toBe('AUTHENTICATED_FAILED')
    expect(body).toContain('Basic Authentication Failure - Reason : AUTHENTICATED_FAILED')
  })

  test('an account without a password is not opened by none', async () => {
    const { password } = user
    user.password = ''
    const { status } = await withPassword(twin, user.name, '')('GET', '/myself')
    user.password = password
    expect(status).toBe(401)
  })

  test('is off by default from 11 on, and only the body says so', async () => {
    const eleven = createDataCenterSite({ version: '11.3.8' }).state.dataCenter
    Object.assign(site.state.dataCenter, { basic: eleven.basic, session: eleven.session })
    const { status, body } = await withPassword(twin)('GET', '/serverInfo')
    expect([status, body]).toEqual([
      403,
      { message: 'Basic Authentication has been disabled on this instance.' },
    ])
    expect((await signIn()).answer.status).toBe(403)
    expect((await withToken(twin)('GET', '/myself')).status).toBe(200)
  })

  test('a malformed header is nobody', async () => {
    for (const header of ['Basic', 'Bearer', 'Basic bm9jb2xvbg==', 'Digest x']) {
      const { status, headers } = await createCaller(twin.address, header)(
        'GET',
        '/rest/api/2/mypermissions',
      )
      expect([status, headers.get('X-AUSERNAME')]).toEqual([200, 'anonymous'])
    }
  })

  test('three failures ask for a CAPTCHA, by either way; tokens do not know it', async () => {
    const failing = withPassword(twin, user.name, wrong)
    const right = withPassword(twin, user.name, user.password)
    const { secret } = mintPersonalAccessToken(site, uma.accountId)
    for (let count = 0; count < 3; count += 1) {
      expect((await failing('GET', '/myself')).status).toBe(401)
    }
    const basic = await right('GET', '/myself')
    const session = await signIn(user.name, user.password)
    for (const { status, headers } of [basic, session.answer]) {
      expect(status).toBe(403)
      expect(headers.get('X-Seraph-LoginReason')).toBe('AUTHENTICATION_DENIED')
      expect(headers.get('X-Authentication-Denied-Reason')).toBe(
        `CAPTCHA_CHALLENGE; login-url=${twin.address}/login.jsp`,
      )
    }
    expect((await withToken(twin, secret)('GET', '/myself')).status).toBe(200)
    await control('DELETE', '/captchas')
    expect((await right('GET', '/myself')).status).toBe(200)
  })
})

describe('sessions', () => {
  test('begin with cookies, tell who it is, and end', async () => {
    expect((await signIn(user.name, wrong)).answer.status).toBe(401)
    const { answer, call } = await signIn(user.name, user.password)
    expect(answer.status).toBe(200)
    expect(answer.body.session.name).toBe('JSESSIONID')
    expect(answer.body.loginInfo).toMatchObject({ loginCount: 1 })
    expect(answer.body.loginInfo.failedLoginCount).toBeGreaterThan(0)
    const set = answer.headers.getSetCookie().join('\n')
    expect(set).toMatch(/JSESSIONID=\w+; Path=\/jira/)
    expect(set).toContain('atlassian.xsrf.token=')
    const who = await call('GET', '/rest/auth/1/session')
    expect(who.body).toMatchObject({ name: user.name })
    expect((await call('GET', '/myself')).body.name).toBe(user.name)
    expect((await call('DELETE', '/rest/auth/1/session')).status).toBe(204)
    expect((await call('GET', '/rest/auth/1/session')).status).toBe(401)
  })

  test('that the server has ended are nobody: open operations answer', async () => {
    const { call } = await signIn()
    await control('DELETE', '/sessions')
    const { status, headers } = await call('GET', '/mypermissions')
    expect([status, headers.get('X-AUSERNAME')]).toEqual([200, 'anonymous'])
    expect((await call('GET', '/myself')).status).toBe(401)
  })

  test('are asked for websudo by administration, tokens and passwords are not', async () => {
    site.state.dataCenter.websudo = true
    const { call } = await signIn()
    const asked = { message: 'This resource requires WebSudo.', 'status-code': 401 }
    const refused = await call('GET', '/permissions')
    expect([refused.status, refused.body]).toEqual([401, asked])
    expect((await call('GET', '/myself')).status).toBe(200)
    for (const other of [withToken(twin), withPassword(twin)]) {
      expect((await other('GET', '/permissions')).status).toBe(200)
    }
    await control('PUT', '/websudo')
    expect((await call('GET', '/permissions')).status).toBe(200)
    expect((await call('DELETE', '/rest/auth/1/websudo')).status).toBe(204)
    expect((await call('GET', '/permissions')).status).toBe(401)
  })
})

describe('what surrounds every call', () => {
  test('administration is refused to others with 403', async () => {
    const { status, body } = await withPassword(
      twin,
      user.name,
      user.password,
    )('GET', '/permissions')
    expect(status).toBe(403)
    expect(body.errorMessages).toHaveLength(1)
  })

  test('without anonymous access only the probe is open', async () => {
    site.state.dataCenter.anonymous = false
    expect((await anonymously(twin)('GET', '/mypermissions')).status).toBe(401)
    expect((await anonymously(twin)('GET', '/serverInfo')).status).toBe(200)
    expect((await signIn()).answer.status).toBe(200)
  })

  test.each([
    { 'User-Agent': 'Mozilla/5.0 (X11)' },
    { Origin: 'https://elsewhere.example.com' },
    { Referer: 'https://elsewhere.example.com/' },
    { 'Content-Type': 'multipart/form-data; boundary=x' },
  ])('a write with %j fails the XSRF check, a read does not', async (headers) => {
    const call = withToken(twin)
    const wanted = { name: 'ours' }
    const { status, body } = await call('POST', '/rest/pat/latest/tokens', wanted, { headers })
    expect([status, body]).toEqual([403, 'XSRF check failed'])
    expect((await call('GET', '/myself', undefined, { headers })).status).toBe(200)
  })

  test('read-only mode refuses writes, from 10.3 on it can be asked', async () => {
    const call = withToken(twin)
    expect((await call('GET', '/readonly-mode')).body).toEqual({ enabled: false })
    await call('PUT', '/readonly-mode', { enabled: true, message: 'Moving house.' })
    expect((await call('GET', '/readonly-mode')).body).toMatchObject({
      enabled: true,
      message: 'Moving house.',
    })
    const refused = await call('POST', '/projectCategory', { name: 'new' })
    expect([refused.status, refused.body.errorMessages]).toEqual([503, ['Moving house.']])
    expect((await call('PUT', '/readonly-mode', { enabled: false })).status).toBe(200)
    site.state.dataCenter.version = '9.12.4'
    const older = await call('GET', '/readonly-mode')
    expect([older.status, older.headers.get('content-type')]).toEqual([
      404,
      'text/html;charset=UTF-8',
    ])
  })

  test('rate limiting, where it is on: headers on every answer, 429 when the bucket is empty', async () => {
    site.state.dataCenter.rateLimit = { limit: 2, fill: 1, intervalSeconds: 1 }
    const call = withToken(twin)
    const first = await call('GET', '/myself')
    expect(first.headers.get('X-RateLimit-Limit')).toBe('2')
    expect(first.headers.get('X-RateLimit-Remaining')).toBe('1')
    expect(first.headers.get('X-RateLimit-Interval-Seconds')).toBe('1')
    expect(first.headers.get('X-RateLimit-FillRate')).toBe('1')
    expect(first.headers.get('retry-after')).toBe('0')
    await call('GET', '/myself')
    const refused = await call('GET', '/myself')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1'])
    const probe = await call('GET', '/serverInfo')
    expect([probe.status, probe.headers.has('X-RateLimit-Limit')]).toEqual([200, false])
  })

  test('a single sign-on in front of Jira sends every call elsewhere', async () => {
    site.state.dataCenter.singleSignOn = 'https://sso.example.com/login'
    const { status, headers } = await withToken(twin)('GET', '/myself')
    expect([status, headers.get('location')]).toEqual([302, 'https://sso.example.com/login'])
  })
})
