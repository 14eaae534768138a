import { expect, test } from 'vitest'
import { apiAt, failureFrom } from './api-at.ts'
import { type Handler, json, serve } from './misbehaving-server.ts'
import { operations, thingsPath } from './operations.ts'

const taskPath = '/rest/api/3/task/99'

/** Starts a task, then shows it in one state after the other; the last one stays. */
const startingTask = (start: Handler, states: readonly (object | number)[]): Handler => {
  let looks = 0
  return (seen, response) => {
    if (seen.path === thingsPath) return start(seen, response)
    expect(seen.path).toBe(taskPath)
    const state = states[Math.min(looks, states.length - 1)]
    looks += 1
    if (typeof state === 'number') return json(response, state, { errorMessages: ['No task.'] })
    return json(response, 200, { id: '99', ...state })
  }
}

const located: Handler = (_, response) =>
  json(response, 303, { id: '99' }, { Location: 'https://elsewhere.example/rest/api/3/task/99' })
const running = { status: 'RUNNING', progress: 10 }
const complete = { status: 'COMPLETE', progress: 100, result: { done: true } }

const runTask = async (start: Handler, states: readonly (object | number)[]) => {
  await using server = await serve(startingTask(start, states))
  const { api, waits } = apiAt(server.origin)
  const result = api.callTask(operations.create)
  await result.catch(() => undefined)
  return { result, waits, requests: server.seen.length }
}

test.each<[string, Handler]>([
  ['303 with Location', located],
  ['taskId', (_, response) => json(response, 200, { id: '1', taskId: '99' })],
  ['task', (_, response) => json(response, 202, { id: '1', task: { id: '99', self: 'x' } })],
  [
    'the task itself',
    (_, response) =>
      json(response, 200, { id: '99', self: `http://x${taskPath}`, status: 'ENQUEUED' }),
  ],
])('a task announced by %s is followed to its end', async (_, start) => {
  const { result, requests } = await runTask(start, [404, running, complete])
  expect(await result).toMatchObject({ taskId: '99', result: { done: true } })
  expect(requests).toBe(4)
})

test('what Jira answered when it took the work on is not lost', async () => {
  const start: Handler = (_, response) => json(response, 202, { id: '5', taskId: 99 })
  const { result } = await runTask(start, [complete])
  expect(await result).toMatchObject({ accepted: { id: '5' } })
})

test('a write that is done at once has no task', async () => {
  const start: Handler = (_, response) => json(response, 201, { id: '5', taskId: null })
  const { result } = await runTask(start, [])
  expect(await result).toEqual({ taskId: undefined, answer: { id: '5' } })
})

test.each(['FAILED', 'DEAD', 'CANCELLED'])('a task that ends %s says why', async (status) => {
  const ended = { status, message: 'It broke.', result: { errorMessages: ['Status in use.'] } }
  const { result } = await runTask(located, [running, ended])
  expect(await failureFrom(result)).toMatchObject({
    code: 'jira.task-failed',
    subject: 'POST /rest/api/3/thing',
    details: ['Task 99', `Jira says ${status}.`, 'It broke.', 'Status in use.'],
  })
})

test('a task that shows no progress for ten minutes is stuck', async () => {
  const { result, waits } = await runTask(located, [running])
  expect((await failureFrom(result)).code).toBe('jira.task-stuck')
  const waited = waits.reduce((sum, wait) => sum + wait, 0)
  expect(waited).toBeGreaterThan(600_000)
  expect(waited).toBeLessThan(700_000)
})

test.each([[[running, 404]], [[404]]])('a task that vanishes is reported', async (states) => {
  const { result } = await runTask(located, states)
  expect((await failureFrom(result)).code).toBe('jira.task-vanished')
})

test('a task that cannot be watched any more leaves the outcome unknown', async () => {
  const { result } = await runTask(located, [running, 403])
  expect(await failureFrom(result)).toMatchObject({
    code: 'jira.outcome-unknown',
    details: [expect.stringContaining('auth.permission-missing'), 'No task.'],
  })
})

test('a refusal to start the task is a plain refusal', async () => {
  const start: Handler = (_, response) => json(response, 400, { errors: { name: 'Too long.' } })
  const { result } = await runTask(start, [])
  expect(await failureFrom(result)).toMatchObject({
    code: 'jira.rejected',
    details: ['name: Too long.'],
  })
})
