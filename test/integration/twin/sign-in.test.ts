import { afterEach, expect, test } from 'vitest'
import { createManualClock } from '#twin/clock'
import { startTwin, type Twin } from '#twin/serve'
import { createSite } from '#twin/site'
import type { Switches } from '#twin/switches'
import { mintToken } from '#twin/tokens'
import { accounts } from '#twin/users/state'
import { asUser, basic, createCaller } from './client.ts'

let twin: Twin

async function open(switches: Partial<Switches> = {}): Promise<Twin> {
  twin = await startTwin({ site: createSite({ clock: createManualClock(), switches }) })
  return twin
}

afterEach(() => twin.stop())

function owner() {
  const account = Object.values(accounts.of(twin.site))[0]
  if (account === undefined) throw new Error('a site has an owner')
  return account
}

const reason = 'x-seraph-loginreason'

test('a classic token opens the site host only', async () => {
  const { credentials, address, gateway } = await open()
  const header = basic(credentials.email, credentials.token)
  const onSite = await createCaller(address, header)('GET', '/myself')
  expect(onSite.status).toBe(200)
  expect(onSite.headers.get('x-aaccountid')).toBe(owner().accountId)
  expect(onSite.headers.get('x-arequestid')).toMatch(/^[0-9a-f]{32}$/)
  expect((await createCaller(gateway, header)('GET', '/myself')).status).toBe(401)
})

test('a scoped token opens the gateway with Basic and Bearer, and no other cloud id', async () => {
  const { credentials, address, gateway } = await open()
  const { email, scopedToken } = credentials
  for (const header of [basic(email, scopedToken), `Bearer ${scopedToken}`]) {
    expect((await createCaller(gateway, header)('GET', '/myself')).status).toBe(200)
  }
  const elsewhere = `${address}/ex/jira/00000000-0000-4000-8000-000000000000`
  expect((await createCaller(elsewhere, `Bearer ${scopedToken}`)('GET', '/myself')).status).toBe(
    404,
  )
})

test('a missing scope is a 401 of the gateway', async () => {
  await open()
  const token = mintToken(twin.site, owner().accountId, {
    kind: 'scoped',
    scopes: ['read:jira-user'],
  })
  const call = createCaller(twin.gateway, `Bearer ${token}`)
  expect((await call('GET', '/myself')).status).toBe(200)
  const refused = await call('POST', '/projectCategory', { name: 'A' })
  expect(refused.status).toBe(401)
  expect(refused.body).toEqual({ code: 401, message: 'Unauthorized; scope does not match' })
  expect(refused.headers.get('x-failure-category')).toBe('FAILURE_CLIENT_SCOPE_CHECK')
})

test.each(['wrong', 'scoped', 'expired', 'revoked'])(
  'a %s token on the site host is refused, but open endpoints answer as to nobody',
  async (kind) => {
    await open()
    const { email, scopedToken } = twin.credentials
    const expired = mintToken(twin.site, owner().accountId, { livesMilliseconds: -1 })
    const revoked = mintToken(twin.site, owner().accountId)
    const entry = twin.site.state.tokens[revoked]
    if (entry !== undefined) entry.revoked = true
    const secret = { wrong: 'x', scoped: scopedToken, expired, revoked }[kind] ?? ''
    const call = createCaller(twin.address, basic(email, secret))
    const closed = await call('GET', '/myself')
    expect(closed.status).toBe(401)
    expect(closed.headers.get(reason)).toBe('AUTHENTICATED_FAILED')
    expect(closed.body['status-code']).toBe(401)
    const opened = await call('GET', '/mypermissions?permissions=ADMINISTER')
    expect(opened.status).toBe(200)
    expect(opened.headers.get(reason)).toBe('AUTHENTICATED_FAILED')
    expect(opened.body.permissions.ADMINISTER.havePermission).toBe(false)
    twin.site.switches.loginReasonOnOpenAnswers = false
    expect((await call('GET', '/serverInfo')).headers.get(reason)).toBeNull()
  },
)

test('a wrong e-mail with a right token is refused', async () => {
  await open()
  const call = createCaller(twin.address, basic('other@example.com', twin.credentials.token))
  expect((await call('GET', '/myself')).status).toBe(401)
})

test('after too many failures even the right token is refused', async () => {
  await open({ captchaAfterFailures: 2 })
  const { email, token } = twin.credentials
  const bad = createCaller(twin.address, basic(email, 'bad'))
  for (const expected of [
    'AUTHENTICATED_FAILED',
    'AUTHENTICATED_FAILED',
    'AUTHENTICATION_DENIED',
  ]) {
    expect((await bad('GET', '/myself')).headers.get(reason)).toBe(expected)
  }
  const good = await createCaller(twin.address, basic(email, token))('GET', '/myself')
  expect(good.status).toBe(401)
  expect(good.headers.get('x-authentication-denied-reason')).toContain('CAPTCHA_CHALLENGE')
})

test('an ordinary user may read, and is told so when not', async () => {
  await open()
  const user = Object.values(accounts.of(twin.site))[1]
  const call = asUser(twin, user?.accountId ?? '', user?.emailAddress ?? '')
  expect((await call('GET', '/projectCategory')).status).toBe(200)
  const refused = await call('POST', '/projectCategory', { name: 'A' })
  expect(refused.status).toBe(403)
  expect(refused.body.errors).toEqual({})
  expect(refused.body.errorMessages).toHaveLength(1)
})

test('the 401 body can be plain text', async () => {
  await open({ unauthorizedBody: 'text' })
  const answer = await createCaller(twin.address, undefined)('GET', '/myself')
  expect(answer.headers.get('content-type')).toContain('text/plain')
  expect(answer.body).toBe('Client must be authenticated to access this resource.')
})

test('granular scopes do in the place of the classic one, when all are held', async () => {
  await open()
  const withScopes = (scopes: string[]) =>
    createCaller(
      twin.gateway,
      `Bearer ${mintToken(twin.site, owner().accountId, { kind: 'scoped', scopes })}`,
    )
  const status = async (scopes: string[], method: string) =>
    (await withScopes(scopes)(method, '/statuses?id=1')).status
  expect(await status(['read:workflow:jira'], 'GET')).toBe(200)
  expect(await status(['read:workflow:jira'], 'DELETE')).toBe(401)
  expect(await status(['manage:jira-configuration'], 'GET')).toBe(200)
  expect(await status(['read:jira-work'], 'GET')).toBe(401)
})

test.each([
  [false, 200],
  [true, 401],
])('operations without scopes on the gateway, refused: %s', async (refused, status) => {
  await open({ gatewayRefusesScopeless: refused })
  const call = createCaller(twin.gateway, `Bearer ${twin.credentials.scopedToken}`)
  expect((await call('GET', '/priority/search')).status).toBe(status)
  expect((await call('GET', '/serverInfo')).status).toBe(200)
})

test('the gateway takes classic tokens when switched so', async () => {
  await open({ gatewayAcceptsClassic: true })
  const { email, token } = twin.credentials
  expect((await createCaller(twin.gateway, basic(email, token))('GET', '/myself')).status).toBe(200)
})
