import { expect, test } from 'vitest'
import { apiAt, failureFrom } from './api-at.ts'
import { json, serve } from './misbehaving-server.ts'
import { operations } from './operations.ts'

const path = { path: { id: 7 } }
const fine = { id: '7' }

test('a storm of 429 ends, and Retry-After is kept to', async () => {
  await using server = await serve((_, response) =>
    json(response, 429, { errorMessages: ['Rate limit exceeded.'] }, { 'Retry-After': '7' }),
  )
  const { api, waits, transport } = apiAt(server.origin)
  const failure = await failureFrom(api.call(operations.create))
  expect(failure).toMatchObject({ code: 'jira.rate-limited', status: 429 })
  expect(server.seen).toHaveLength(9)
  expect(transport.requests()).toBe(9)
  expect(Math.min(...waits)).toBeGreaterThanOrEqual(7_000)
})

test('the burst headers say when to go on where Retry-After is missing', async () => {
  const headers = { 'X-RateLimit-Reset': '2026-11-23T10:00:30.000Z', 'X-RateLimit-Remaining': '0' }
  await using server = await serve((_, response) =>
    server.seen.length === 1 ? json(response, 429, {}, headers) : json(response, 201, fine),
  )
  const { api, waits } = apiAt(server.origin)
  await expect(api.call(operations.create)).resolves.toEqual(fine)
  expect(waits).toHaveLength(1)
  expect(waits[0]).toBeGreaterThanOrEqual(30_000)
})

test('a limit that opens only in an hour is not waited for', async () => {
  await using server = await serve((_, response) =>
    json(response, 429, {}, { 'Retry-After': '3600' }),
  )
  const { api, waits } = apiAt(server.origin)
  expect((await failureFrom(api.call(operations.read, path))).code).toBe('jira.rate-limited')
  expect(waits).toEqual([])
})

test('a server error on a read is repeated with growing waits', async () => {
  await using server = await serve((_, response) =>
    server.seen.length < 4 ? json(response, 503, {}) : json(response, 200, fine),
  )
  const { api, waits } = apiAt(server.origin)
  await expect(api.call(operations.read, path)).resolves.toEqual(fine)
  expect(waits).toEqual([1_000, 2_000, 4_000])
})

test('a server error on a read that stays is Jira being unavailable', async () => {
  await using server = await serve((_, response) => {
    response.writeHead(502, { 'Content-Type': 'text/html' })
    response.end('<html><head><title>Bad gateway</title></head></html>')
  })
  const failure = await failureFrom(apiAt(server.origin).api.call(operations.read, path))
  expect(failure).toMatchObject({ code: 'jira.unavailable', status: 502, details: ['Bad gateway'] })
  expect(server.seen).toHaveLength(5)
})

test('a server error on a create is never repeated: it may have been carried out', async () => {
  await using server = await serve((_, response) => json(response, 500, {}))
  const failure = await failureFrom(apiAt(server.origin).api.call(operations.create))
  expect(failure).toMatchObject({ code: 'jira.outcome-unknown', status: 500 })
  expect(server.seen).toHaveLength(1)
})

test('a connection lost after a create was accepted leaves the outcome unknown', async () => {
  await using server = await serve((_, response) => {
    response.socket?.destroy()
  })
  const failure = await failureFrom(apiAt(server.origin).api.call(operations.create))
  expect(failure.code).toBe('jira.outcome-unknown')
  expect(server.seen).toHaveLength(1)
})

test('a connection lost on a repeatable write is repeated', async () => {
  await using server = await serve((_, response) => {
    if (server.seen.length === 1) response.socket?.destroy()
    else json(response, 204, null)
  })
  await apiAt(server.origin).api.call(operations.update, path)
  expect(server.seen).toHaveLength(2)
})

test('a deletion that was carried out unheard counts as done', async () => {
  await using server = await serve((_, response) => {
    if (server.seen.length === 1) response.socket?.destroy()
    else json(response, 404, { errorMessages: ['gone'] })
  })
  const { api } = apiAt(server.origin)
  await api.call(operations.remove, path)
  expect((await failureFrom(api.call(operations.remove, path))).code).toBe('jira.not-found')
})

test('a write in doubt stays in doubt, whatever its repeats end in', async () => {
  await using server = await serve((_, response) => {
    if (server.seen.length === 1) response.socket?.destroy()
    else json(response, 401, {}, { 'X-Seraph-LoginReason': 'AUTHENTICATED_FAILED' })
  })
  const failure = await failureFrom(apiAt(server.origin).api.call(operations.update, path))
  expect(failure).toMatchObject({ code: 'jira.outcome-unknown', details: ['auth.token-rejected'] })
})

test('a create that was refused at the door is no doubtful one', async () => {
  const gone = await serve(() => undefined)
  await gone[Symbol.asyncDispose]()
  const failure = await failureFrom(apiAt(gone.origin).api.call(operations.create))
  expect(failure).toMatchObject({ code: 'net.unreachable', details: ['ECONNREFUSED'] })
})

test.each([
  [400, 'Failed to acquire lock on the workflow'],
  [500, 'Failed to acquire lock'],
  [409, 'There is another workflow configuration update task ongoing.'],
  [409, 'Another task is currently running, please try again later.'],
  [409, 'An action with this priority scheme is still in progress.'],
])('a lock that is taken (%i) is waited for, even to create', async (status, message) => {
  await using server = await serve((_, response) =>
    server.seen.length < 3
      ? json(response, status, { errorMessages: [message], errors: {} })
      : json(response, 201, fine),
  )
  await expect(apiAt(server.origin).api.call(operations.create)).resolves.toEqual(fine)
  expect(server.seen).toHaveLength(3)
})

test('a lock that stays taken is a conflict', async () => {
  const errorMessages = ['Failed to acquire lock']
  await using server = await serve((_, response) => json(response, 500, { errorMessages }))
  const failure = await failureFrom(apiAt(server.origin).api.call(operations.create))
  expect(failure).toMatchObject({ code: 'jira.conflict', details: errorMessages })
  expect(server.seen).toHaveLength(7)
})

test('other conflicts are not repeated', async () => {
  await using server = await serve((_, response) => json(response, 409, { errorMessages: ['No.'] }))
  const failure = await failureFrom(apiAt(server.origin).api.call(operations.update, path))
  expect(failure.code).toBe('jira.conflict')
  expect(server.seen).toHaveLength(1)
})
