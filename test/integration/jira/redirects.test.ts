import { expect, test } from 'vitest'
import { apiAt, failureFrom } from './api-at.ts'
import { authorization } from './fake-site.ts'
import { type Handler, json, serve } from './misbehaving-server.ts'
import { operations, thingPath } from './operations.ts'

const path = { path: { id: 7 } }
const to =
  (location: string, status = 302): Handler =>
  (_, response) => {
    response.writeHead(status, { Location: location })
    response.end()
  }

test.each([301, 302, 303, 307, 308])(
  'status %i to another host is not followed',
  async (status) => {
    await using other = await serve((_, response) => json(response, 200, { id: '7' }))
    await using server = await serve(to(`${other.origin}${thingPath}`, status))
    const failure = await failureFrom(apiAt(server.origin).api.call(operations.read, path))
    expect(failure).toMatchObject({
      code: 'net.redirected',
      subject: new URL(server.origin).host,
      details: [new URL(other.origin).host],
    })
    expect(other.seen).toEqual([])
  },
)

test.each(['//evil.example/x', 'http://user@evil.example/', 'file:///etc/passwd', '\\\\evil\\x'])(
  'a redirect to %s goes nowhere',
  async (location) => {
    await using server = await serve(to(location))
    const failure = await failureFrom(apiAt(server.origin).api.call(operations.read, path))
    expect(failure.code).toBe('net.redirected')
    expect(server.seen).toHaveLength(1)
  },
)

test('a redirect within the site is followed with the credential, three times at most', async () => {
  await using server = await serve((seen, response) =>
    seen.path === thingPath
      ? to('/rest/api/3/elsewhere')(seen, response)
      : json(response, 200, { id: '8' }),
  )
  await expect(apiAt(server.origin).api.call(operations.read, path)).resolves.toEqual({ id: '8' })
  expect(server.seen.map((seen) => seen.headers.authorization)).toEqual([
    authorization,
    authorization,
  ])
  await using circle = await serve(to(thingPath))
  const failure = await failureFrom(apiAt(circle.origin).api.call(operations.read, path))
  expect(failure.code).toBe('net.redirected')
  expect(circle.seen).toHaveLength(4)
})

test('at the gateway a redirect out of the site’s own path is not followed', async () => {
  await using server = await serve(to('/ex/jira/another-site/rest/api/3/myself'))
  const { api } = apiAt(server.origin, { prefix: '/ex/jira/cloud' })
  expect((await failureFrom(api.call(operations.read, path))).code).toBe('net.redirected')
  expect(server.seen).toHaveLength(1)
})

test.each(['/login.jsp?x', 'https://id.atlassian.com/login'])(
  '%s is a sign-in page',
  async (location) => {
    await using server = await serve(to(location))
    const failure = await failureFrom(apiAt(server.origin).api.call(operations.read, path))
    expect(failure.code).toBe('auth.redirected-to-sign-in')
  },
)

test('a redirected write is not sent again', async () => {
  await using server = await serve(to('/rest/api/3/elsewhere', 307))
  const failure = await failureFrom(apiAt(server.origin).api.call(operations.create))
  expect(failure.code).toBe('net.redirected')
  expect(server.seen).toHaveLength(1)
})
