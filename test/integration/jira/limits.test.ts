import { expect, test } from 'vitest'
import { apiAt, failureFrom } from './api-at.ts'
import { json, serve } from './misbehaving-server.ts'
import { operations } from './operations.ts'

const path = { path: { id: 7 } }

test('an answer that is too large is not read to its end', async () => {
  await using server = await serve((_, response) => json(response, 200, { id: 'x'.repeat(5_000) }))
  const { api } = apiAt(server.origin, { limits: { answerBytes: 1_000 } })
  const failure = await failureFrom(api.call(operations.read, path))
  expect(failure.code).toBe('net.too-large')
  expect(server.seen).toHaveLength(1)
})

test('a body that stops flowing ends in a timeout', async () => {
  await using server = await serve((_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' })
    response.write('{"id":')
  })
  const { api } = apiAt(server.origin, { limits: { idle: 60 } })
  const failure = await failureFrom(api.call(operations.read, path))
  expect(failure).toMatchObject({ code: 'net.timeout', details: ['idle time limit'] })
})

test('a body that trickles forever ends in a timeout', async () => {
  await using server = await serve((_, response) => {
    const drip = setInterval(() => response.write(' '), 10)
    response.on('close', () => clearInterval(drip))
  })
  const { api } = apiAt(server.origin, { limits: { idle: 5_000, total: 150 } })
  const failure = await failureFrom(api.call(operations.read, path))
  expect(failure).toMatchObject({ code: 'net.timeout', details: ['total time limit'] })
})

test('a create without an answer in time leaves the outcome unknown', async () => {
  await using server = await serve(() => undefined)
  const { api } = apiAt(server.origin, { limits: { idle: 60 } })
  expect((await failureFrom(api.call(operations.create))).code).toBe('jira.outcome-unknown')
  expect(server.seen).toHaveLength(1)
})

test('a body cut short by the connection is read again', async () => {
  await using server = await serve((_, response) => {
    if (server.seen.length > 1) return json(response, 200, { id: '7' })
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' })
    response.write('{"id"', () => response.socket?.destroy())
  })
  await expect(apiAt(server.origin).api.call(operations.read, path)).resolves.toEqual({ id: '7' })
})

test('a server without a certificate gets no credential', async () => {
  await using server = await serve((_, response) => json(response, 200, { id: '7' }))
  const { api } = apiAt(server.origin.replace('http:', 'https:'))
  expect((await failureFrom(api.call(operations.read, path))).code).toBe('net.certificate')
  expect(server.seen).toEqual([])
})

test('a name that no host has', async () => {
  const { api } = apiAt('https://nowhere.invalid')
  const failure = await failureFrom(api.call(operations.read, path))
  expect(['net.host-unknown', 'net.unreachable']).toContain(failure.code)
  expect(failure.subject).toBe('nowhere.invalid')
})

test('a read is cancelled in the middle', async () => {
  const cancel = new AbortController()
  await using server = await serve(() => cancel.abort())
  const { api } = apiAt(server.origin, { signal: cancel.signal })
  expect((await failureFrom(api.call(operations.read, path))).code).toBe('net.cancelled')
})

test('a write under way is finished although the user cancels; the next is not begun', async () => {
  const cancel = new AbortController()
  await using server = await serve((_, response) => {
    cancel.abort()
    json(response, 201, { id: '7' })
  })
  const { api } = apiAt(server.origin, { signal: cancel.signal })
  await expect(api.call(operations.create)).resolves.toEqual({ id: '7' })
  expect((await failureFrom(api.call(operations.create))).code).toBe('net.cancelled')
  expect(server.seen).toHaveLength(1)
})
