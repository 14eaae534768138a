import { AppError, type FailureCode, failure } from '#contract/model/failure'
import { isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import type { Answer } from './answer.ts'
import { failAnswer } from './answer-failure.ts'
import { errorMessagesOf } from './error-messages.ts'
import type { Sleep } from './sleep.ts'

/** Template of the operation that shows a task. */
export const taskPath = '/rest/api/3/task/{taskId}'

const firstWait = 250
const longestWait = 5_000
/** A task that shows no progress for this long is reported as stuck; it may still end. */
const mostQuietWait = 600_000
/** A task may take a moment to become visible; after that, absence means it has vanished. */
const mostAbsences = 3

const lastSegment = (address: string): string | undefined => /\/task\/([^/?#]+)/.exec(address)?.[1]

const idIn = (task: Json | undefined): string | undefined => {
  if (typeof task === 'string') return lastSegment(task) ?? task
  if (typeof task === 'number') return String(task)
  if (!isJsonObject(task)) return undefined
  const { self, id } = task
  return typeof id === 'string' || typeof id === 'number'
    ? String(id)
    : typeof self === 'string'
      ? lastSegment(self)
      : undefined
}

const isTask = (body: JsonObject): boolean =>
  typeof body.self === 'string' && lastSegment(body.self) !== undefined && 'status' in body

/**
 * The id of the task that a write started, if it did: in Location (303), in `taskId`, in `task`,
 * or the answer is the task itself (jira-api 1.5). Only the last segment of an address counts.
 */
export const taskIdOf = (answer: Answer): string | undefined => {
  const located = answer.status === 303 ? lastSegment(answer.headers.location ?? '') : undefined
  const body = answer.body.kind === 'json' ? answer.body.value : undefined
  if (located !== undefined || !isJsonObject(body)) return located
  return (
    idIn(body.taskId ?? undefined) ??
    idIn(body.task ?? undefined) ??
    (isTask(body) ? idIn(body) : undefined)
  )
}

interface Polling {
  readonly taskId: string
  readonly subject: string
  /** Asks for the task; 404 comes back as an answer. */
  readonly ask: () => Promise<Answer>
  readonly sleep: Sleep
}

const endings: Readonly<Record<string, 'complete' | 'failed'>> = {
  COMPLETE: 'complete',
  FAILED: 'failed',
  CANCELLED: 'failed',
  DEAD: 'failed',
}

const describe = (task: JsonObject): readonly string[] => {
  const answer: Answer = { status: 200, headers: {}, body: { kind: 'json', value: task } }
  const result = task.result ?? null
  const within: Answer = { ...answer, body: { kind: 'json', value: result } }
  return [
    `Jira says ${String(task.status)}.`,
    ...errorMessagesOf(answer),
    ...errorMessagesOf(within),
  ]
}

const taskIn = (answer: Answer, subject: string): JsonObject => {
  const { body } = answer
  if (answer.status >= 400) throw failAnswer(answer, subject)
  if (body.kind === 'json' && isJsonObject(body.value)) return body.value
  throw new AppError(failure('jira.unexpected-answer', subject, ['The task is no JSON object.']))
}

/**
 * Waits until a task has ended, and gives its result. Throws `jira.task-failed` (failed, cancelled
 * or dead), `jira.task-stuck` (no progress for ten minutes) or `jira.task-vanished`.
 */
export const awaitTask = async ({ taskId, subject, ask, sleep }: Polling): Promise<Json> => {
  const fail = (code: FailureCode, details: readonly string[]): AppError =>
    new AppError(failure(code, subject, [`Task ${taskId}`, ...details]))
  let state = ''
  let quiet = 0
  let absences = 0
  for (let wait = firstWait; ; wait = Math.min(longestWait, wait * 1.5)) {
    const answer = await ask()
    if (answer.status === 404) {
      absences += 1
      if (absences >= mostAbsences || state !== '') throw fail('jira.task-vanished', [])
    } else {
      const task = taskIn(answer, subject)
      const ending = endings[String(task.status)]
      if (ending === 'complete') return task.result ?? null
      if (ending === 'failed') throw fail('jira.task-failed', describe(task))
      const seen = JSON.stringify([task.status, task.progress ?? null])
      if (seen !== state) quiet = 0
      state = seen
    }
    if (quiet >= mostQuietWait) throw fail('jira.task-stuck', [])
    await sleep(Math.round(wait))
    quiet += wait
  }
}
