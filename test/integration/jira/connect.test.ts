import { expect, test } from 'vitest'
import type { FailureCode } from '#contract/model/failure'
import { type ConnectOptions, connect } from '#jira/connect'
import { apiToken } from '#jira/presented'
import { failureFrom } from './api-at.ts'
import { authorization, cloudId, email, site, token } from './fake-site.ts'
import { type Handler, json, type Seen, serve } from './misbehaving-server.ts'

const failed = { 'X-Seraph-LoginReason': 'AUTHENTICATED_FAILED' }
const refuse: Handler = (_, response) => json(response, 401, {}, failed)
const gateway = `/ex/jira/${cloudId}`
const myself = '/rest/api/3/myself'

const options = (address: string): ConnectOptions => ({
  address,
  presented: apiToken({ email, token }),
  sleep: () => Promise.resolve(),
  random: () => 0,
})

const connectTo = async (odd: Readonly<Record<string, Handler>>) => {
  await using server = await serve(site(odd))
  const result = connect(options(server.origin))
  await result.catch(() => undefined)
  return { result, seen: server.seen, host: new URL(server.origin).host }
}

/** The requests that carried the credential. */
const signedIn = (seen: readonly Seen[]) =>
  seen.filter(({ headers }) => headers.authorization !== undefined).map(({ path }) => path)

test('connects with a classic token, and asks what stands there before it shows it', async () => {
  await using server = await serve(site())
  const connection = await connect(options(`${server.origin}/jira/projects?x=1`))
  expect(connection.site).toEqual({ cloudId, address: server.origin, title: 'Fake' })
  expect(connection.account).toEqual({
    accountId: 'a1',
    displayName: 'Ada',
    administrator: true,
    token: 'classic',
  })
  expect(connection.fieldModel).toBe('field-schemes')
  expect(connection.requests()).toBe(server.seen.length)
  expect(server.seen.map(({ path, headers }) => [path, headers.authorization])).toEqual([
    // Another Jira may stand at the root of a host that is not Atlassian's.
    ['/jira/rest/api/2/serverInfo', undefined],
    ['/jira/projects/rest/api/2/serverInfo', undefined],
    ['/rest/api/3/serverInfo', undefined],
    ['/_edge/tenant_info', undefined],
    [myself, authorization],
    ['/rest/api/3/mypermissions', authorization],
    ['/rest/api/3/config/fieldschemes', authorization],
  ])
})

test('a scoped token is found out without asking', async () => {
  const inner = site()
  const viaGateway: Handler = (seen, response) =>
    inner({ ...seen, path: seen.path.slice(gateway.length) }, response)
  const paths = [myself, '/rest/api/3/mypermissions', '/rest/api/3/config/fieldschemes']
  const { result, seen } = await connectTo({
    [myself]: refuse,
    ...Object.fromEntries(paths.map((path) => [`${gateway}${path}`, viaGateway])),
  })
  expect((await result).account.token).toBe('scoped')
  expect(signedIn(seen)).toEqual([myself, ...paths.map((path) => `${gateway}${path}`)])
})

test('a wrong token is shown once at the site and once at the gateway', async () => {
  const { result, seen, host } = await connectTo({ [myself]: refuse, [gateway + myself]: refuse })
  expect(await failureFrom(result)).toMatchObject({ code: 'auth.token-rejected', subject: host })
  expect(signedIn(seen)).toEqual([myself, gateway + myself])
})

test('a captcha ends it at once', async () => {
  const { result, seen } = await connectTo({
    [myself]: (_, r) => json(r, 401, {}, { 'X-Seraph-LoginReason': 'AUTHENTICATION_DENIED' }),
  })
  expect((await failureFrom(result)).code).toBe('auth.captcha')
  expect(signedIn(seen)).toEqual([myself])
})

test('an anonymous 200 is no sign-in', async () => {
  const { result } = await connectTo({
    [myself]: (_, r) => json(r, 200, { accountId: 'x', displayName: 'x' }, failed),
    [gateway + myself]: refuse,
  })
  expect((await failureFrom(result)).code).toBe('auth.anonymous-answer')
})

test('a scoped token without the scope to say who it is', async () => {
  const { result } = await connectTo({
    [myself]: refuse,
    [gateway + myself]: (_, r) =>
      json(r, 401, { code: 401, message: 'Unauthorized; scope does not match' }),
  })
  expect((await failureFrom(result)).code).toBe('auth.scope-missing')
})

test('an account that is no administrator connects as what it is', async () => {
  const { result } = await connectTo({
    '/rest/api/3/mypermissions': (_, r) =>
      json(r, 200, { permissions: { ADMINISTER: { havePermission: false } } }),
    '/rest/api/3/config/fieldschemes': (_, r) => json(r, 403, { errorMessages: ['Admins only.'] }),
  })
  expect(await result).toMatchObject({
    account: { administrator: false },
    fieldModel: 'field-schemes',
  })
})

test('a site without field schemes has field configurations', async () => {
  const { result } = await connectTo({
    '/rest/api/3/config/fieldschemes': (_, r) => json(r, 404, { errorMessages: [] }),
  })
  expect((await result).fieldModel).toBe('field-configurations')
})

const page =
  (html: string, status = 200): Handler =>
  (_, response) => {
    response.writeHead(status, { 'Content-Type': 'text/html' })
    response.end(html)
  }

test.each<[string, Handler, FailureCode]>([
  ['Jira Data Center', (_, r) => json(r, 200, { version: '10.3.19' }), 'auth.way-not-offered'],
  ['an old Jira', (_, r) => json(r, 200, { version: '8.13.27' }), 'jira.too-old'],
  ['some other service', (_, r) => json(r, 404, {}), 'jira.not-jira'],
  ['a web site', page('<html><title>Flowers</title></html>'), 'jira.not-jira'],
  ['a web site that answers 401', page('<html></html>', 401), 'jira.not-jira'],
  ['a sign-in page', page('<html><title>Sign in</title></html>'), 'auth.login-page'],
  [
    'a redirect to a sign-in',
    (_, r) => {
      r.writeHead(302, { Location: 'https://id.atlassian.com/login' })
      r.end()
    },
    'auth.redirected-to-sign-in',
  ],
])('%s gets no token', async (_, handler, code) => {
  await using server = await serve(handler)
  const failure = await failureFrom(connect(options(server.origin)))
  expect(failure).toMatchObject({ code, subject: new URL(server.origin).host })
  expect(signedIn(server.seen)).toEqual([])
})

test('an old Jira that knows only the second version of the API is recognised', async () => {
  const { result } = await connectTo({
    '/rest/api/3/serverInfo': (_, r) => json(r, 404, {}),
    '/rest/api/2/serverInfo': (_, r) =>
      json(r, 200, { deploymentType: 'DataCenter', version: '7.2.0' }),
  })
  expect(await failureFrom(result)).toMatchObject({ code: 'jira.too-old', details: ['7.2.0'] })
})

test('a site without a cloud id is not used', async () => {
  const { result, seen } = await connectTo({ '/_edge/tenant_info': page('<html></html>', 404) })
  expect((await failureFrom(result)).code).toBe('jira.not-jira')
  expect(signedIn(seen)).toEqual([])
})

test('nobody at the address is found out at once', async () => {
  const gone = await serve(() => undefined)
  await gone[Symbol.asyncDispose]()
  const waits: number[] = []
  const sleep = async (wait: number) => void waits.push(wait)
  const failure = await failureFrom(connect({ ...options(gone.origin), sleep }))
  expect(failure.code).toBe('net.unreachable')
  expect(waits).toEqual([])
})

test.each([
  { email: ' ', token },
  { email, token: '' },
])('a missing e-mail or token is said before anything is sent', async (missing) => {
  await using server = await serve(site())
  const failure = await failureFrom(
    connect({ ...options(server.origin), presented: apiToken(missing) }),
  )
  expect(failure.code).toBe('input.invalid')
  expect(server.seen).toEqual([])
})
