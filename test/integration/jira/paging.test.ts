import { expect, test } from 'vitest'
import { z } from 'zod'
import { listEndpoint, type Paging } from '#jira/endpoint'
import { apiAt, failureFrom } from './api-at.ts'
import { type Handler, json, type Seen, serve } from './misbehaving-server.ts'

const all = Array.from({ length: 23 }, (_, at) => ({ id: String(at) }))
const listOf = (paging: Paging) =>
  listEndpoint({
    method: 'GET',
    path: '/rest/api/3/list',
    effect: 'read',
    answer: z.object({ id: z.string() }),
    paging,
  })

const numberOf = (seen: Seen, name: string): number => Number(seen.query.get(name) ?? 0)

/** Serves the list in pages, never larger than 10 however much is asked for. */
const inPages =
  (
    build: (items: typeof all, startAt: number, size: number) => unknown,
    sizeName = 'maxResults',
    startName = 'startAt',
  ): Handler =>
  (seen, response) => {
    const startAt = numberOf(seen, startName)
    const size = Math.min(10, numberOf(seen, sizeName))
    json(response, 200, build(all.slice(startAt, startAt + size), startAt, size))
  }

const total = all.length

/** Serves pages of 10 whose number is counted from `base`, and goes `step` items on at a time. */
const fromOne =
  (step: number, base: number): Handler =>
  (seen, response) => {
    const start = (numberOf(seen, seen.query.has('page') ? 'page' : 'startAt') - base) * step
    const values = all.slice(start, start + 10)
    json(response, 200, { values, options: values, total })
  }

const styles: readonly [string, Paging, Handler, number][] = [
  [
    'page bean',
    { style: 'page-bean', size: 1000 },
    inPages((values, startAt, maxResults) => ({
      values,
      startAt,
      maxResults,
      total,
      isLast: startAt + maxResults >= total,
    })),
    3,
  ],
  [
    'page bean with numbers as text and without isLast',
    { style: 'page-bean', size: 1000 },
    inPages((values, startAt, size) => ({
      values,
      startAt: `${startAt}`,
      maxResults: `${size}`,
      total: `${total}`,
    })),
    3,
  ],
  [
    'page bean without total',
    { style: 'page-bean', size: 1000 },
    inPages((values, startAt, maxResults) => ({
      values,
      startAt,
      maxResults,
      isLast: startAt + maxResults >= total,
    })),
    3,
  ],
  [
    'page bean that echoes the size it was asked for',
    { style: 'page-bean', size: 1000 },
    inPages((values, startAt) => ({ values, startAt, maxResults: 1000, total })),
    3,
  ],
  [
    'named page',
    { style: 'named-page', member: 'dashboards', size: 1000 },
    inPages((dashboards, startAt, maxResults) => ({ dashboards, startAt, maxResults, total })),
    3,
  ],
  [
    'offset and limit',
    { style: 'offset', member: 'records', size: 1000 },
    inPages((records, offset, limit) => ({ records, offset, limit, total }), 'limit', 'offset'),
    3,
  ],
  [
    'maxResult (sic)',
    { style: 'max-result', size: 100 },
    inPages((values, startAt, maxResults) => ({ values, startAt, maxResults, total }), 'maxResult'),
    3,
  ],
  ['array in pages', { style: 'array-page', size: 1000 }, inPages((items) => items), 4],
  [
    'cursor',
    { style: 'cursor', member: 'issues', size: 200 },
    (seen, response) => {
      const startAt = numberOf(seen, 'nextPageToken')
      const issues = all.slice(startAt, startAt + 10)
      json(
        response,
        200,
        startAt + 10 < total ? { issues, nextPageToken: `${startAt + 10}` } : { issues },
      )
    },
    3,
  ],
  [
    'next cursor',
    { style: 'next-cursor', size: 2000 },
    (seen, response) => {
      const startAt = numberOf(seen, 'cursor')
      const isLast = startAt + 10 >= total
      const values = all.slice(startAt, startAt + 10)
      json(response, 200, { values, isLast, ...(isLast ? {} : { nextCursor: `${startAt + 10}` }) })
    },
    3,
  ],
  ['page from 1', { style: 'page-number', member: 'options', size: 100 }, fromOne(10, 1), 3],
  ['startAt from 1 that counts pages', { style: 'from-one', size: 50 }, fromOne(10, 1), 3],
  ['startAt from 1 that counts items from 1', { style: 'from-one', size: 50 }, fromOne(1, 1), 4],
  ['startAt from 1 that counts items from 0', { style: 'from-one', size: 50 }, fromOne(1, 0), 6],
  ['array', { style: 'array' }, (_, response) => json(response, 200, all), 1],
  [
    'array in a member',
    { style: 'array', member: 'schemes' },
    (_, response) => json(response, 200, { schemes: all }),
    1,
  ],
]

test.each(styles)('%s is read whole, with few requests', async (_, paging, handler, requests) => {
  await using server = await serve(handler)
  await expect(apiAt(server.origin).api.list(listOf(paging))).resolves.toEqual(all)
  expect(server.seen).toHaveLength(requests)
})

const bean = listOf({ style: 'page-bean', size: 10 })

test.each<[string, Paging, Handler]>([
  [
    'that starts again and again',
    { style: 'page-bean', size: 10 },
    (_, response) =>
      json(response, 200, { values: all.slice(0, 10), startAt: 0, maxResults: 10, total }),
  ],
  [
    'that repeats a page under another number',
    { style: 'page-bean', size: 10 },
    (seen, response) =>
      json(response, 200, {
        values: all.slice(0, 10),
        startAt: numberOf(seen, 'startAt'),
        maxResults: 10,
        isLast: false,
      }),
  ],
  [
    'whose cursor goes in circles',
    { style: 'cursor', member: 'issues', size: 10 },
    (_, response) => json(response, 200, { issues: all.slice(0, 10), nextPageToken: 'again' }),
  ],
  [
    'that is shorter than its total',
    { style: 'page-number', member: 'options', size: 10 },
    (_, response) => json(response, 200, { options: all.slice(0, 10), total }),
  ],
  [
    'without its items',
    { style: 'page-bean', size: 10 },
    (_, response) => json(response, 200, { startAt: 0 }),
  ],
  [
    'that is a bare one, where a page was asked for',
    { style: 'page-bean', size: 10 },
    (_, response) => json(response, 200, []),
  ],
  [
    'that is a page, where a bare one was asked for',
    { style: 'array-page', size: 10 },
    (_, response) => json(response, 200, { values: all }),
  ],
  ['that is none', { style: 'array' }, (_, response) => json(response, 200, { message: 'hello' })],
])('a list %s is an unexpected answer', async (_, paging, handler) => {
  await using server = await serve(handler)
  const failure = await failureFrom(apiAt(server.origin).api.list(listOf(paging)))
  expect(failure).toMatchObject({ code: 'jira.unexpected-answer', subject: 'GET /rest/api/3/list' })
  expect(server.seen.length).toBeLessThan(4)
})

test('an item of another shape is named by its number', async () => {
  await using server = await serve((_, response) => json(response, 200, [{ id: '1' }, { id: 2 }]))
  const failure = await failureFrom(apiAt(server.origin).api.list(listOf({ style: 'array' })))
  expect(failure.details).toEqual([expect.stringMatching(/^item 1\.id: /)])
})

test('a list that grows while it is read is read to its new end, each item once', async () => {
  const grown = [{ id: 'new' }, ...all]
  await using server = await serve((seen, response) => {
    const items = server.seen.length === 1 ? all : grown
    const startAt = numberOf(seen, 'startAt')
    const values = items.slice(startAt, startAt + 10)
    json(response, 200, { values, startAt, maxResults: 10, total: items.length })
  })
  const read = await apiAt(server.origin).api.list(bean)
  expect(read).toEqual(all)
})

test('a list that shrinks while it is read is read again, so that nothing is skipped', async () => {
  const shrunk = all.slice(1)
  await using server = await serve((seen, response) => {
    const items = server.seen.length === 1 ? all : shrunk
    const startAt = numberOf(seen, 'startAt')
    const values = items.slice(startAt, startAt + 10)
    json(response, 200, { values, startAt, maxResults: 10, total: items.length })
  })
  await expect(apiAt(server.origin).api.list(bean)).resolves.toEqual(shrunk)
})

test('pages that hide some of their items are read on from what was given', async () => {
  const visible = all.filter(({ id }) => id !== '3')
  await using server = await serve((seen, response) => {
    const startAt = numberOf(seen, 'startAt')
    const values = all.slice(startAt, startAt + 10).filter(({ id }) => id !== '3')
    json(response, 200, { values, startAt, maxResults: 10, total, isLast: startAt + 10 >= total })
  })
  await expect(apiAt(server.origin).api.list(bean)).resolves.toEqual(visible)
})

test('lists for many ids repeat the parameter, in chunks', async () => {
  await using server = await serve((seen, response) =>
    json(response, 200, {
      values: seen.query.getAll('id').map((id) => ({ id })),
      startAt: 0,
      maxResults: 50,
      total: 1,
      isLast: true,
    }),
  )
  const values = all.slice(0, 7).map(({ id }) => id)
  const ids = { parameter: 'id', values, chunk: 3 }
  const { api } = apiAt(server.origin)
  await expect(api.listFor(bean, ids, { query: { expand: 'x' } })).resolves.toEqual(all.slice(0, 7))
  expect(server.seen).toHaveLength(3)
  expect(server.seen.every(({ query }) => query.get('expand') === 'x')).toBe(true)
  await expect(api.listFor(bean, { ...ids, values: [] })).resolves.toEqual([])
  expect(server.seen).toHaveLength(3)
})
