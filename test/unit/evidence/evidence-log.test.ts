import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { AppError, failure } from '#contract/model/failure'
import { keepEvidence } from '#engine/evidence-log'
import { baseOf } from '#jira/base'
import { createJiraApi } from '#jira/client'
import type { Connection } from '#jira/connect'
import { endpoint } from '#jira/endpoint'
import type { Transport } from '#jira/transport'
import { sampleRecords, testFolder } from '../store/samples.ts'
import { samplePlanHash } from './sample-chain.ts'

const account = {
  accountId: 'ada',
  displayName: 'Ada',
  administrator: true,
  token: 'classic',
} as const
const hook = endpoint({
  method: 'POST',
  path: '/rest/webhooks/1.0/webhook',
  effect: 'create',
  answer: z.unknown(),
})

const connectionOver = (send: Transport['send']): Connection => {
  const base = baseOf('https://acme.atlassian.net', 'cloud-site')
  const transport = { base, host: 'acme', signedIn: true, send, requests: () => 0 }
  return { api: createJiraApi({ transport }) } as unknown as Connection
}

const watched = async (send: Transport['send'], secrets: readonly string[] = []) => {
  const path = join(await testFolder(), 'evidence')
  const clock = () => '2026-11-26T10:00:00.000Z'
  const options = { path, planHash: samplePlanHash, runId: 'r', by: account, version: '1', clock }
  const open = () => keepEvidence({ ...options, secrets })
  const log = open()
  return { log, path, open, connection: log.watch(connectionOver(send)) }
}

const answer = {
  status: 201,
  headers: {},
  body: { kind: 'json', value: { self: 'hush' } },
} as const

it('digests what is sent and answered, with its step, and keeps none of it', async () => {
  const { log, path, connection } = await watched(async () => answer)
  await log.begin([])
  const watcher = { stepId: 'webhook:1', writing: async () => {}, answered: async () => {} }
  const query = { text: 'personal' }
  await connection.api.withWatcher(watcher).call(hook, { query, body: { name: 'Private words' } })
  log.take({
    event: 'step-ended',
    stepId: 'webhook:1',
    outcome: { state: 'done', destinationId: '7' },
  })
  expect(await log.close()).toBeUndefined()
  expect(log.entries()).toMatchObject([
    { entry: 'run', goesOn: false },
    { entry: 'request', stepId: 'webhook:1', path: '/rest/webhooks/1.0/webhook', status: 201 },
    { entry: 'step', stepId: 'webhook:1', state: 'done', destinationId: '7' },
  ])
  const text = await readFile(path, 'utf8')
  for (const word of ['Private', 'hush', 'personal']) expect(text).not.toContain(word)
})

it('takes what the user entered for secrets out before it digests anything', async () => {
  const digestOf = async (secret: string) => {
    const { log, connection } = await watched(async () => answer, [secret])
    await log.begin([])
    await connection.api.call(hook, { body: { name: 'x', secret } })
    const [, request] = log.entries()
    await log.close()
    return request?.entry === 'request' ? request.request : undefined
  }
  expect(await digestOf('sesame "open"')).toBe(await digestOf('hunter2'))
})

it('notes requests without an answer, and nothing before the run begins', async () => {
  const { log, connection } = await watched(() =>
    Promise.reject(new AppError(failure('jira.unavailable', 'x', [], 503))),
  )
  const ask = () => connection.api.call(hook).catch(() => undefined)
  await ask()
  expect(log.entries()).toEqual([])
  await log.begin(sampleRecords.slice(0, 1))
  await ask()
  expect(log.entries()).toMatchObject([
    { entry: 'run', goesOn: true },
    { entry: 'request', stepId: null, status: 503, answer: null },
  ])
  await log.close()
})

it('notes when it goes on how steps ended of which a killed process told the journal only', async () => {
  const { log, path, open } = await watched(async () => answer)
  await log.begin([])
  await log.close()
  const later = open()
  await later.begin(sampleRecords)
  await later.close()
  expect(later.entries()).toMatchObject([
    { entry: 'run', goesOn: false },
    { entry: 'run', goesOn: false },
    { entry: 'step', stepId: 'a', state: 'done', destinationId: '7' },
  ])
  const again = open()
  await again.begin(sampleRecords)
  await again.close()
  expect(again.entries().map(({ entry }) => entry)).toEqual(['run', 'run', 'step', 'run'])
  expect(await readFile(path, 'utf8')).toContain('"stepId":"a"')
})
