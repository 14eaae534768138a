import { expect, onTestFinished, test } from 'vitest'
import { basicCredential } from '#jira/basic-credential'
import { createJiraApi } from '#jira/client'
import { createNodeNetwork } from '#jira/network'
import { createTransport } from '#jira/transport'
import { failureFrom } from './api-at.ts'
import { type Handler, json, serve } from './misbehaving-server.ts'
import { operations, thingPath } from './operations.ts'

const path = { path: { id: 7 } }
const myself = '/jira/rest/api/2/myself'
const unknown = { message: 'Client must be authenticated to access this resource.' }

const openAt = async (handle: Handler, more: { readonly expiresOn?: string } = {}) => {
  const server = await serve(handle)
  onTestFinished(() => server[Symbol.asyncDispose]())
  const base = { origin: server.origin, prefix: '/jira', place: 'data-center' } as const
  const secret = 'CANARY-password'
  const waits: number[] = []
  const sleep = async (milliseconds: number) => void waits.push(milliseconds)
  const transport = createTransport({
    ...{ base, sleep, ...more },
    credential: basicCredential({ name: 'fred', secret, base, refusal: 'auth.password-rejected' }),
    clock: () => '2026-11-26T10:00:00.000Z',
    random: () => 0,
    network: createNodeNetwork(),
  })
  const { api } = { api: createJiraApi({ transport, sleep }) }
  return { api, seen: server.seen, waits, host: new URL(server.origin).host }
}

const twenty = <Value>(run: () => Promise<Value>): Promise<readonly Value[]> =>
  Promise.all(Array.from({ length: 20 }, run))

test('a 401 without a word on who is signed in may mean no administrator: Jira is asked once', async () => {
  const { api, seen } = await openAt((one, response) =>
    one.path === myself
      ? json(response, 200, { key: 'k', name: 'fred', displayName: 'Fred' })
      : json(response, 401, unknown),
  )
  const failure = await failureFrom(api.call(operations.read, path))
  expect(failure).toMatchObject({ code: 'auth.permission-missing', status: 401 })
  expect(seen.map((one) => one.path)).toEqual([`/jira${thingPath}`, myself])
})

test('where /myself refuses, too, the sign-in is lost, and nothing more is sent', async () => {
  const { api, seen, host } = await openAt((_, response) => json(response, 401, unknown))
  const failures = await twenty(() => failureFrom(api.call(operations.read, path)))
  expect(failures[0]).toMatchObject({ code: 'auth.password-rejected', subject: host })
  expect(new Set(failures.map(({ code }) => code)).size).toBe(1)
  expect(seen).toHaveLength(2)
})

test('Jira’s own word on who is signed in needs no question', async () => {
  const { api, seen } = await openAt((_, response) =>
    json(response, 401, unknown, { 'X-AUSERNAME': 'fred' }),
  )
  expect((await failureFrom(api.call(operations.read, path))).code).toBe('auth.permission-missing')
  expect(seen).toHaveLength(1)
})

const failed = { 'X-Seraph-LoginReason': 'AUTHENTICATED_FAILED' }

test('of twenty jobs at once one alone shows a wrong password', async () => {
  const { api, seen } = await openAt((_, response) => json(response, 401, {}, failed))
  const failures = await twenty(() => failureFrom(api.call(operations.read, path)))
  expect(new Set(failures.map(({ code }) => code))).toEqual(new Set(['auth.password-rejected']))
  expect(seen).toHaveLength(1)
})

test('four requests at most are under way at once', async () => {
  let active = 0
  let most = 0
  const { api } = await openAt((_, response) => {
    active += 1
    most = Math.max(most, active)
    setImmediate(() => {
      active -= 1
      json(response, 200, { id: '7' })
    })
  })
  await twenty(() => api.call(operations.read, path))
  await twenty(() => api.call(operations.update, { ...path, body: {} }))
  expect(most).toBeLessThanOrEqual(4)
})

test('a bucket that runs dry is waited for before it is empty, and retry-after 0 is no sign', async () => {
  const { api, waits } = await openAt((_, response) =>
    json(
      response,
      200,
      { id: '7' },
      {
        'X-RateLimit-Limit': '70',
        'X-RateLimit-Remaining': '1',
        'X-RateLimit-Interval-Seconds': '2',
        'X-RateLimit-FillRate': '2',
        'retry-after': '0',
      },
    ),
  )
  await api.call(operations.read, path)
  await api.call(operations.read, path)
  expect(waits).toEqual([4_000, 4_000])
})

test.each<[string, Handler, object]>([
  [
    'its own page for a captcha',
    (one, response) =>
      json(
        response,
        403,
        {},
        {
          'X-Authentication-Denied-Reason': `CAPTCHA_CHALLENGE; login-url=http://${one.headers.host}/jira/login.jsp`,
        },
      ),
    { code: 'auth.captcha', details: [expect.stringMatching(/\/jira\/login\.jsp$/)] },
  ],
  [
    'a captcha’s page elsewhere, which is not offered',
    (_, response) =>
      json(
        response,
        403,
        {},
        {
          'X-Authentication-Denied-Reason': 'CAPTCHA_CHALLENGE; login-url=https://evil.example/',
        },
      ),
    { code: 'auth.captcha', details: [] },
  ],
  [
    'websudo as XML',
    (_, response) => {
      response.writeHead(401, { 'Content-Type': 'application/xml' })
      response.end(
        '<?xml version="1.0"?><status><status-code>401</status-code><message>This resource requires WebSudo.</message></status>',
      )
    },
    { code: 'auth.secure-session', details: ['This resource requires WebSudo.'] },
  ],
  [
    'a refusal of Tomcat',
    (_, response) => {
      response.writeHead(401, { 'Content-Type': 'text/html' })
      response.end(
        '<html><body>Basic Authentication Failure - Reason : AUTHENTICATED_FAILED</body>',
      )
    },
    { code: 'auth.password-rejected' },
  ],
  [
    'the filter of foreign pages',
    (_, response) => {
      response.writeHead(403, { 'Content-Type': 'text/plain' })
      response.end('XSRF check failed')
    },
    { code: 'jira.cross-site-refused' },
  ],
  [
    'a sign-in page with 200',
    (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' })
      response.end('<html><title>Log in - Jira</title></html>')
    },
    { code: 'auth.login-page' },
  ],
  [
    'an identity provider',
    (_, response) => {
      response.writeHead(302, { Location: 'https://idp.example/start?SAMLRequest=x' })
      response.end()
    },
    { code: 'auth.redirected-to-sign-in', details: ['idp.example'] },
  ],
  [
    'another place',
    (_, response) => {
      response.writeHead(302, { Location: 'https://moved.example/jira/rest' })
      response.end()
    },
    { code: 'net.redirected', details: ['moved.example'] },
  ],
])('%s is told apart', async (_, handle, expected) => {
  const { api, seen } = await openAt(handle)
  expect(await failureFrom(api.call(operations.read, path))).toMatchObject(expected)
  expect(seen).toHaveLength(1)
})

test.each([
  ['2026-11-25', 'auth.token-expired'],
  ['2026-11-26', 'auth.anonymous-answer'],
])('an answer as nobody, of a token that ends on %s', async (expiresOn, code) => {
  const { api } = await openAt(
    (_, response) => json(response, 200, { id: '7' }, { 'X-AUSERNAME': 'anonymous' }),
    { expiresOn },
  )
  expect((await failureFrom(api.call(operations.read, path))).code).toBe(code)
})
