import { MessageChannel } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { AppError, failure } from '#contract/model/failure'
import type { WriteWatcher } from '#domain/ports'
import type { SignedInConnection } from '#jira/connect'
import type { createTransport } from '#jira/transport'
import { borrowConnections } from '#worker/borrowed-connections'
import type { JiraQuestions, WatcherQuestions } from '#worker/jira-questions'
import { lendConnections } from '#worker/lent-connections'
import { createPeer, type Peer } from '#worker/peer'
import { apiAt, failureFrom } from '../jira/api-at.ts'
import { cloudId } from '../jira/fake-site.ts'
import { type Handler, json, serve } from '../jira/misbehaving-server.ts'
import { operations, thingPath, thingsPath } from '../jira/operations.ts'

/** A server, a thread that sends to it, and another one that borrows the connection. */
const borrowed = async (handle: Handler) => {
  const server = await serve(handle)
  onTestFinished(() => server[Symbol.asyncDispose]())
  const { transport: sending } = apiAt(server.origin)
  const site = { cloudId, address: server.origin, title: 'Fake' }
  const account = {
    accountId: 'a1',
    displayName: 'Ada',
    administrator: true,
    token: 'classic',
  } as const
  const signedOut: string[] = []
  const connection = {
    site,
    account,
    fieldModel: 'field-schemes',
    transport: sending as ReturnType<typeof createTransport>,
    requests: sending.requests,
    signOut: async () => void signedOut.push('c'),
  } as unknown as SignedInConnection

  const { port1, port2 } = new MessageChannel()
  onTestFinished(() => port1.close())
  const lent = lendConnections((text) => text)
  const main: Peer<WatcherQuestions> = createPeer<JiraQuestions, WatcherQuestions>(
    port1,
    lent.answersFor(() => main),
  )
  const borrower = borrowConnections(
    () => worker,
    () => Promise.resolve(),
  )
  const worker: Peer<JiraQuestions> = createPeer<WatcherQuestions, JiraQuestions>(
    port2,
    borrower.answers,
  )
  const loan = lent.lend('c', connection)
  const borrow = (signal?: AbortSignal) => borrower.borrow(loan, signal)
  return { server, lent, borrow, signedOut }
}

const thing: Handler = (_, response) => json(response, 200, { id: '7' })

test('a request is sent by the other thread, and counted', async () => {
  const { borrow, server } = await borrowed(thing)
  const { api, requests, site } = borrow()
  expect(site.title).toBe('Fake')
  expect(await api.call(operations.read, { path: { id: 7 } })).toEqual({ id: '7' })
  expect(server.seen.map(({ method, path }) => [method, path])).toEqual([['GET', thingPath]])
  expect(requests()).toBe(1)
})

test('a write is sent when its intent is recorded, and its answer given when that is recorded', async () => {
  const order: string[] = []
  const { borrow } = await borrowed((seen, response) => {
    order.push(`sent ${seen.method}`)
    json(response, 201, { id: '7' })
  })
  const turn = () => new Promise((resolve) => setImmediate(resolve))
  const watcher: WriteWatcher = {
    writing: async (method, path) => {
      await turn()
      order.push(`recorded ${method} ${path}`)
    },
    answered: async (status) => {
      await turn()
      order.push(`recorded ${status}`)
    },
  }
  await borrow()
    .api.withWatcher(watcher)
    .call(operations.create, { body: { name: 'x' } })
  order.push('told')
  expect(order).toEqual([`recorded POST ${thingsPath}`, 'sent POST', 'recorded 201', 'told'])
})

test('a write whose intent cannot be recorded is not sent', async () => {
  const full = failure('file.disk-full', 'journal')
  const { borrow, server } = await borrowed(thing)
  const watcher: WriteWatcher = {
    writing: () => Promise.reject(new AppError(full)),
    answered: () => Promise.reject(new Error('nothing was sent')),
  }
  const call = borrow().api.withWatcher(watcher).call(operations.create, { body: {} })
  expect(await failureFrom(call)).toEqual(full)
  expect(server.seen).toEqual([])
})

test('a repeated write is recorded each time', async () => {
  const statuses: (number | null)[] = []
  const { borrow, server } = await borrowed((_, response) =>
    server.seen.length === 1
      ? json(response, 429, {}, { 'Retry-After': '0' })
      : json(response, 201, { id: '7' }),
  )
  let intents = 0
  const watcher: WriteWatcher = {
    writing: async () => {
      intents += 1
    },
    answered: async (status) => void statuses.push(status),
  }
  const api = borrow().api.withWatcher(watcher)
  expect(await api.call(operations.create, { body: {} })).toEqual({ id: '7' })
  expect([intents, statuses]).toEqual([2, [429, 201]])
})

test('a lost answer is an unknown outcome, with its details', async () => {
  const { borrow } = await borrowed((_, response) => response.socket?.destroy())
  const call = borrow().api.call(operations.create, { body: {} })
  expect(await failureFrom(call)).toMatchObject({
    code: 'jira.outcome-unknown',
    subject: `POST ${thingsPath}`,
  })
})

test('a read that is cancelled ends at once', async () => {
  const asked = Promise.withResolvers<void>()
  const { borrow } = await borrowed(() => asked.resolve())
  const controller = new AbortController()
  const call = borrow(controller.signal).api.call(operations.read, { path: { id: 7 } })
  await asked.promise
  controller.abort()
  expect((await failureFrom(call)).code).toBe('net.cancelled')
})

test('a write is not sent again when the thread that records is gone', async () => {
  const { lent, server } = await borrowed((_, response) => json(response, 503, {}))
  const gone = failure('internal', 'worker')
  const asked: string[] = []
  const other: Peer<WatcherQuestions> = {
    ask: async (name) => {
      asked.push(name)
      if (name === 'answered') throw new AppError(gone)
      return null
    },
    close: () => {},
  }
  const { method, path: template, effect } = operations.update
  const request = { method, template, effect, path: thingPath, body: {} }
  const { signal } = new AbortController()
  const answers = lent.answersFor(() => other)
  const told = { signal, tell: () => {} }
  expect(await answers.send({ ...request, connectionId: 'c', watcher: 1 }, told)).toEqual({
    result: { ok: false, failure: gone },
    requests: 1,
  })
  expect(asked).toEqual(['writing', 'answered'])
  expect(server.seen).toHaveLength(1)
})

test('nothing is sent through a connection that was taken back, and its session ends', async () => {
  const { borrow, lent, server, signedOut } = await borrowed(thing)
  const { api } = borrow()
  await lent.takeBack('c')
  expect(signedOut).toEqual(['c'])
  await expect(api.call(operations.read, { path: { id: 7 } })).rejects.toThrow('not lent any more')
  expect(server.seen).toEqual([])
})
