import type { z } from 'zod'
import { AppError, failure, failureOf } from '#contract/model/failure'
import { isJsonList, isJsonObject, type Json } from '#contract/model/json'
import type { WriteWatcher } from '#domain/ports'
import type { Answer } from './answer.ts'
import { failAnswer } from './answer-failure.ts'
import type { JiraApi, RequestParameters, TaskResult } from './api.ts'
import type { Endpoint, ListEndpoint } from './endpoint.ts'
import { readPages } from './paging.ts'
import { type Sleep, sleepFor } from './sleep.ts'
import { fillPath, type Query, writeQuery } from './target.ts'
import { awaitTask, taskIdOf, taskPath } from './task.ts'
import type { Transport } from './transport.ts'

/** An api that can be given a watcher, e.g. one for each step of a deployment. */
export interface JiraClient extends JiraApi {
  /** The same api, whose writes are announced to the watcher before they are sent. */
  withWatcher(watcher: WriteWatcher): JiraClient
}

/** What an api is made of. */
export interface JiraClientOptions {
  readonly transport: Transport
  readonly watcher?: WriteWatcher | undefined
  readonly signal?: AbortSignal | undefined
  /** Waits between two looks at a task. */
  readonly sleep?: Sleep | undefined
}

/** Lists that are only ever empty on a new site, or when Jira takes the caller for nobody. */
const suspiciousWhenEmpty: ReadonlySet<string> = new Set(['/rest/api/3/project/search'])

const nameOf = (endpoint: Endpoint<unknown>): string => `${endpoint.method} ${endpoint.path}`

const describeIssues = (error: z.ZodError, at: string): readonly string[] =>
  error.issues
    .slice(0, 5)
    .map(
      ({ path, message }) => `${[at, ...path].filter((one) => one !== '').join('.')}: ${message}`,
    )

const check = <Answer>(endpoint: Endpoint<Answer>, value: unknown, at = ''): Answer => {
  const checked = endpoint.answer.safeParse(value)
  if (checked.success) return checked.data
  const details = describeIssues(checked.error, at)
  throw new AppError(failure('jira.unexpected-answer', nameOf(endpoint), details))
}

/** Some operations answer 200 or 207 although parts of the request were refused (field schemes). */
const throwIfPartlyRefused = (answer: Answer, subject: string): void => {
  const value = answer.body.kind === 'json' ? answer.body.value : undefined
  const results = isJsonObject(value) ? value.results : undefined
  const isRefused = (result: Json): boolean => isJsonObject(result) && result.success === false
  if (isJsonList(results) && results.some(isRefused)) {
    throw failAnswer(answer, subject, 'jira.rejected')
  }
}

const jsonOf = (answer: Answer, subject: string): Json | undefined => {
  if (answer.body.kind === 'json') return answer.body.value
  if (answer.body.kind === 'empty') return undefined
  throw new AppError(
    failure(
      'jira.unexpected-answer',
      subject,
      ['The answer is no JSON, or was cut short.'],
      answer.status,
    ),
  )
}

/** Parses an answer. An empty one may be declared as undefined or as null. */
const parse = <Value>(endpoint: Endpoint<Value>, answer: Answer): Value => {
  const value = jsonOf(answer, nameOf(endpoint))
  if (value !== undefined) return check(endpoint, value)
  const asNothing = endpoint.answer.safeParse(undefined)
  return asNothing.success ? asNothing.data : check(endpoint, null)
}

/** A write whose task cannot be followed to its end: nobody knows whether Jira finished it. */
const unknownUnlessTask = (error: unknown, subject: string): AppError => {
  const cause = failureOf(error)
  if (cause.code.startsWith('jira.task-')) return new AppError(cause)
  return new AppError(
    failure('jira.outcome-unknown', subject, [`${cause.code}: ${cause.subject}`, ...cause.details]),
  )
}

/**
 * Jira's API over a transport. Answers are checked against the endpoint's schema
 * (`jira.unexpected-answer` says where they differ), refusals carry Jira's own messages.
 */
export const createJiraApi = (options: JiraClientOptions): JiraClient => {
  const { transport, watcher, signal, sleep = sleepFor } = options

  const send = (
    endpoint: Endpoint<unknown>,
    parameters: RequestParameters = {},
    paging: Query = {},
  ): Promise<Answer> =>
    transport.send({
      method: endpoint.method,
      path: `${fillPath(endpoint.path, parameters.path)}${writeQuery({ ...parameters.query, ...paging })}`,
      template: endpoint.path,
      effect: endpoint.effect,
      body: parameters.body,
      watcher,
      signal,
    })

  const sendWell = async (
    endpoint: Endpoint<unknown>,
    parameters?: RequestParameters,
    paging?: Query,
  ): Promise<Answer> => {
    const answer = await send(endpoint, parameters, paging)
    if (answer.status >= 300) throw failAnswer(answer, nameOf(endpoint))
    throwIfPartlyRefused(answer, nameOf(endpoint))
    return answer
  }

  /** An empty list of projects may mean that Jira answered as if nobody had signed in. */
  const throwIfNobody = async (): Promise<void> => {
    const answer = await transport.send({
      method: 'GET',
      path: '/rest/api/3/myself',
      template: '/rest/api/3/myself',
      effect: 'read',
      signal,
    })
    if (answer.status >= 300) throw failAnswer(answer, transport.host, 'auth.anonymous-answer')
  }

  const list = async <Item>(
    endpoint: ListEndpoint<Item>,
    parameters?: RequestParameters,
  ): Promise<readonly Item[]> => {
    const where = nameOf(endpoint)
    const ask = async (paging: Query): Promise<Json> =>
      jsonOf(await sendWell(endpoint, parameters, paging), where) ?? null
    const items = await readPages(endpoint.paging, ask, where)
    if (items.length === 0 && transport.signedIn && suspiciousWhenEmpty.has(endpoint.path)) {
      await throwIfNobody()
    }
    return items.map((item, at) => check(endpoint, item, `item ${at}`))
  }

  const followTask = async (taskId: string, subject: string): Promise<Json> => {
    const ask = (): Promise<Answer> =>
      transport.send({
        method: 'GET',
        path: fillPath(taskPath, { taskId }),
        template: taskPath,
        effect: 'read',
      })
    try {
      return await awaitTask({ taskId, subject, ask, sleep })
    } catch (error) {
      throw unknownUnlessTask(error, subject)
    }
  }

  return {
    withWatcher: (other) => createJiraApi({ ...options, watcher: other }),
    call: async (endpoint, parameters) => parse(endpoint, await sendWell(endpoint, parameters)),
    callIfFound: async (endpoint, parameters) => {
      const answer = await send(endpoint, parameters)
      if (answer.status === 404) return undefined
      if (answer.status >= 300) throw failAnswer(answer, nameOf(endpoint))
      return parse(endpoint, answer)
    },
    list,
    listFor: async (endpoint, { parameter, values, chunk }, parameters = {}) => {
      const chunks = Array.from({ length: Math.ceil(values.length / chunk) }, (_, at) =>
        values.slice(at * chunk, (at + 1) * chunk),
      )
      const lists = chunks.map((ids) =>
        list(endpoint, { ...parameters, query: { ...parameters.query, [parameter]: ids } }),
      )
      return (await Promise.all(lists)).flat()
    },
    callTask: async (endpoint, parameters) => {
      const answer = await send(endpoint, parameters)
      const subject = nameOf(endpoint)
      const isAccepted = answer.status < 300 || answer.status === 303
      if (!isAccepted) throw failAnswer(answer, subject)
      const taskId = taskIdOf(answer)
      if (taskId === undefined) {
        throwIfPartlyRefused(answer, subject)
        return { taskId: undefined, answer: parse(endpoint, answer) }
      }
      const accepted = jsonOf(answer, subject) ?? null
      const result = await followTask(taskId, subject)
      return { taskId, accepted, result } satisfies TaskResult
    },
  }
}
