import { expect, test } from 'vitest'
import { AppError, failure } from '#contract/model/failure'
import type { Answer } from '#jira/answer'
import type { SignedInConnection } from '#jira/connect'
import type { LentRequest, WatcherQuestions } from '#worker/jira-questions'
import { lendConnections } from '#worker/lent-connections'
import type { Peer } from '#worker/peer'

const secret = 'CANARY-token'
const request: LentRequest = {
  ...{ connectionId: 'c', watcher: null, method: 'GET', path: '/x', template: '/x' },
  effect: 'read',
}

/** What the other thread, which writes journal, run file and report, is told of an answer. */
const told = async (send: () => Promise<Answer>) => {
  const lent = lendConnections((text) => text.replaceAll(secret, '[hidden]'))
  const transport = { base: {}, host: '', send, requests: () => 1 }
  lent.lend('c', { transport, signOut: async () => {} } as unknown as SignedInConnection)
  const answers = lent.answersFor(() => ({}) as Peer<WatcherQuestions>)
  const { signal } = new AbortController()
  return (await answers.send(request, { signal, tell: () => {} })).result
}

const answer = (status: number): Answer => ({
  status,
  headers: { location: secret },
  body: { kind: 'json', value: { errorMessages: [`You sent ${secret}`] } },
})

test('the thread that writes files is told failures without secrets', async () => {
  const telling = failure('net.unreachable', secret, [`the proxy says ${secret}`])
  expect(await told(() => Promise.reject(new AppError(telling)))).toEqual({
    ok: false,
    failure: failure('net.unreachable', '[hidden]', ['the proxy says [hidden]']),
  })
})

test('nor do answers of which it makes failures tell any', async () => {
  expect(await told(async () => answer(400))).toEqual({
    ok: true,
    value: {
      status: 400,
      headers: { location: '[hidden]' },
      body: { kind: 'json', value: { errorMessages: ['You sent [hidden]'] } },
    },
  })
})

test('what Jira has is given as it is', async () => {
  expect(await told(async () => answer(200))).toEqual({ ok: true, value: answer(200) })
})
