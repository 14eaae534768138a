import { expect, test } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#jira/endpoint'
import { apiAt, failureFrom } from './api-at.ts'
import { json, serve } from './misbehaving-server.ts'
import { operations } from './operations.ts'

const path = { path: { id: 7 } }

test('JSON cut short on a read is an unexpected answer', async () => {
  await using server = await serve((_, response) => response.end('{"id": "7"'))
  const failure = await failureFrom(apiAt(server.origin).api.call(operations.read, path))
  expect(failure).toMatchObject({
    code: 'jira.unexpected-answer',
    subject: 'GET /rest/api/3/thing/{id}',
  })
})

test('JSON that broke off once is read again', async () => {
  let asked = 0
  await using server = await serve((_, response) => {
    asked += 1
    response.writeHead(200, { 'content-type': 'application/json;charset=UTF-8' })
    response.end(asked === 1 ? '{"id": "7"' : '{"id": "7"}')
  })
  expect(await apiAt(server.origin).api.call(operations.read, path)).toEqual({ id: '7' })
  expect(asked).toBe(2)
})

test('an answer of another shape says where it differs', async () => {
  await using server = await serve((_, response) => json(response, 200, { id: 7 }))
  const failure = await failureFrom(apiAt(server.origin).api.call(operations.read, path))
  expect(failure.code).toBe('jira.unexpected-answer')
  expect(failure.details).toEqual([expect.stringMatching(/^id: .*string/)])
})

test('a create whose answer cannot be used leaves the outcome unknown', async () => {
  await using server = await serve((_, response) => json(response, 201, {}))
  const failure = await failureFrom(apiAt(server.origin).api.call(operations.create))
  expect(failure).toMatchObject({
    code: 'jira.outcome-unknown',
    details: [expect.stringContaining('id')],
  })
})

test.each([z.unknown(), z.undefined(), z.null()])(
  'an empty answer may be declared',
  async (answer) => {
    await using server = await serve((_, response) => {
      response.writeHead(204)
      response.end()
    })
    const nothing = endpoint<unknown>({
      method: 'PUT',
      path: '/rest/api/3/x',
      effect: 'repeatable',
      answer,
    })
    await expect(apiAt(server.origin).api.call(nothing)).resolves.toBe(
      answer instanceof z.ZodNull ? null : undefined,
    )
  },
)

test('absence is an answer only where it is asked for', async () => {
  await using server = await serve((_, response) => json(response, 404, { errorMessages: ['No.'] }))
  const { api } = apiAt(server.origin)
  await expect(api.callIfFound(operations.read, path)).resolves.toBeUndefined()
  expect(await failureFrom(api.call(operations.read, path))).toEqual({
    code: 'jira.not-found',
    subject: 'GET /rest/api/3/thing/{id}',
    details: ['No.'],
    status: 404,
  })
})

test('a partial refusal is a refusal', async () => {
  const results = [
    { success: true, fieldId: 'a' },
    { success: false, error: 'Field b does not exist' },
  ]
  await using server = await serve((_, response) => json(response, 207, { results }))
  const failure = await failureFrom(apiAt(server.origin).api.call(operations.update, path))
  expect(failure).toMatchObject({ code: 'jira.rejected', details: ['Field b does not exist'] })
})

test.each([
  [400, 'jira.rejected'],
  [405, 'jira.endpoint-gone'],
  [410, 'jira.endpoint-gone'],
  [413, 'jira.rejected'],
  [423, 'jira.conflict'],
])('status %i is %s', async (status, code) => {
  await using server = await serve((_, response) => json(response, status, 'No.'))
  const failure = await failureFrom(apiAt(server.origin).api.call(operations.update, path))
  expect(failure).toMatchObject({ code, status, details: ['No.'] })
})

test('a watcher hears of every sending of a write before it happens, and of no read', async () => {
  const heard: string[] = []
  await using server = await serve((seen, response) => {
    heard.push(`sent ${seen.method}`)
    if (server.seen.length === 2) return json(response, 429, {}, { 'Retry-After': '0' })
    if (server.seen.length === 4) return response.socket?.destroy()
    return json(response, 200, { id: '7' })
  })
  const watcher = {
    writing: async (method: string, target: string) => {
      await Promise.resolve()
      heard.push(`writing ${method} ${target}`)
    },
    answered: async (status: number | null) => {
      heard.push(`answered ${status}`)
    },
  }
  const api = apiAt(server.origin).api.withWatcher(watcher)
  await api.call(operations.read, path)
  await api.call(operations.create, { query: { a: 1 } })
  expect((await failureFrom(api.call(operations.create))).code).toBe('jira.outcome-unknown')
  expect(heard).toEqual([
    'sent GET',
    'writing POST /rest/api/3/thing?a=1',
    'sent POST',
    'answered 429',
    'writing POST /rest/api/3/thing?a=1',
    'sent POST',
    'answered 200',
    'writing POST /rest/api/3/thing',
    'sent POST',
    'answered null',
  ])
})

test('no write is sent when its intent cannot be kept', async () => {
  await using server = await serve((_, response) => json(response, 200, {}))
  const api = apiAt(server.origin).api.withWatcher({
    writing: () => Promise.reject(new Error('the disk is full')),
    answered: () => Promise.resolve(),
  })
  await expect(api.call(operations.create)).rejects.toThrow('the disk is full')
  expect(server.seen).toEqual([])
})
