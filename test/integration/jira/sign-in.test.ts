import type { ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { apiAt, failureFrom } from './api-at.ts'
import { site } from './fake-site.ts'
import { json, serve } from './misbehaving-server.ts'
import { operations, thingPath } from './operations.ts'

const failed = { 'X-Seraph-LoginReason': 'AUTHENTICATED_FAILED' }
const path = { path: { id: 7 } }

const read = async (answer: (response: ServerResponse) => void, prefix = '') => {
  await using server = await serve(
    site({ [`${prefix}${thingPath}`]: (_, response) => answer(response) }),
  )
  const { api } = apiAt(server.origin, { prefix })
  const failure = await failureFrom(api.call(operations.read, path))
  return { failure, requests: server.seen.length, host: new URL(server.origin).host }
}

test('an expired token is reported as such and not tried again', async () => {
  const { failure, requests, host } = await read((response) =>
    json(response, 401, { message: 'Client must be authenticated', 'status-code': 401 }, failed),
  )
  expect(failure).toMatchObject({ code: 'auth.token-rejected', subject: host, status: 401 })
  expect(requests).toBe(1)
})

test('plain text of an expired token without the header is understood', async () => {
  const { failure } = await read((response) => {
    response.writeHead(401, { 'Content-Type': 'text/plain' })
    response.end('Client must be authenticated to access this resource.')
  })
  expect(failure.code).toBe('auth.token-rejected')
  expect(failure.details).toEqual(['Client must be authenticated to access this resource.'])
})

test.each([200, 404])('an anonymous answer of status %i never comes through', async (status) => {
  const { failure } = await read((response) => json(response, status, { id: '7' }, failed))
  expect(failure.code).toBe('auth.anonymous-answer')
})

test.each([
  [200, { 'X-Seraph-LoginReason': 'AUTHENTICATION_DENIED' }],
  [403, { 'X-Authentication-Denied-Reason': 'CAPTCHA_CHALLENGE; login-url=http://x/login.jsp' }],
])('a captcha is recognised behind status %i', async (status, headers) => {
  const { failure, requests } = await read((response) => json(response, status, {}, headers))
  expect(failure.code).toBe('auth.captcha')
  expect(requests).toBe(1)
})

test('after a refused sign-in nothing more is sent', async () => {
  await using server = await serve((_, response) => json(response, 401, {}, failed))
  const { api } = apiAt(server.origin)
  await failureFrom(api.call(operations.read, path))
  const later = await Promise.all(
    Array.from({ length: 20 }, () => failureFrom(api.call(operations.update, path))),
  )
  expect(new Set(later.map(({ code }) => code))).toEqual(new Set(['auth.token-rejected']))
  expect(server.seen).toHaveLength(1)
})

test('of twenty jobs at once one alone shows a token that is refused', async () => {
  await using server = await serve((_, response) => json(response, 401, {}, failed))
  const { api } = apiAt(server.origin)
  const failures = await Promise.all(
    Array.from({ length: 20 }, (_, id) => failureFrom(api.call(operations.read, { path: { id } }))),
  )
  expect(new Set(failures.map(({ code }) => code))).toEqual(new Set(['auth.token-rejected']))
  expect(server.seen).toHaveLength(1)
})

test('a password in place of a token is told apart', async () => {
  const message = 'Basic authentication with passwords is deprecated. For more information, see: x'
  const { failure } = await read((response) => json(response, 401, { message }))
  expect(failure.code).toBe('auth.password-refused')
})

test('a missing scope is told apart from a refused token, and does not stop the rest', async () => {
  const prefix = '/ex/jira/cloud'
  const refusal = { code: 401, message: 'Unauthorized; scope does not match' }
  await using server = await serve((seen, response) =>
    seen.path === `${prefix}${thingPath}`
      ? json(response, 401, refusal)
      : json(response, 200, { id: '1' }),
  )
  const { api } = apiAt(server.origin, { prefix })
  const failure = await failureFrom(api.call(operations.read, path))
  expect(failure).toMatchObject({ code: 'auth.scope-missing', details: [refusal.message] })
  await expect(api.call(operations.unscoped)).resolves.toEqual({ id: '1' })
})

test('a bare 401 of an operation without scopes is about the operation', async () => {
  await using server = await serve((_, response) => json(response, 401, {}))
  const { api } = apiAt(server.origin, { prefix: '/ex/jira/cloud' })
  expect((await failureFrom(api.call(operations.unscoped))).code).toBe('auth.scope-missing')
  expect((await failureFrom(api.call(operations.read, path))).code).toBe('auth.token-rejected')
})

test('a missing permission carries what Jira says', async () => {
  const errorMessages = ['Only Jira administrators can access custom field contexts.']
  const { failure } = await read((response) => json(response, 403, { errorMessages, errors: {} }))
  expect(failure).toMatchObject({ code: 'auth.permission-missing', details: errorMessages })
})

test('a sign-in page in place of an answer is recognised', async () => {
  const { failure } = await read((response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' })
    response.end('<!DOCTYPE html><title>Log in</title><input type="password">')
  })
  expect(failure.code).toBe('auth.login-page')
})

test('an empty list of projects makes Slipway ask who it is', async () => {
  const nothing = { startAt: 0, maxResults: 50, total: 0, isLast: true, values: [] }
  const handlers = {
    '/rest/api/3/project/search': (_: unknown, r: ServerResponse) => json(r, 200, nothing),
  }
  await using known = await serve(site(handlers))
  await expect(apiAt(known.origin).api.list(operations.projects)).resolves.toEqual([])
  await using unknown = await serve(
    site({ ...handlers, '/rest/api/3/myself': (_, r) => json(r, 401, {}) }),
  )
  const failure = await failureFrom(apiAt(unknown.origin).api.list(operations.projects))
  expect(failure.code).toBe('auth.anonymous-answer')
})
