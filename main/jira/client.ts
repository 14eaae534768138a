import { AppError, type FailureCode, failure, failureOf } from '#contract/model/failure'
import type { Json } from '#contract/model/json'
import type { WriteWatcher } from '#domain/ports'
import { type Answer, isPage } from './answer.ts'
import { failAnswer } from './answer-failure.ts'
import type { JiraApi, RequestParameters } from './api.ts'
import type { Base } from './base.ts'
import { checkAnswer, checkValue, jsonOf, nameOf, throwIfPartlyRefused } from './check-answer.ts'
import type { Endpoint, ListEndpoint } from './endpoint.ts'
import { observedTransport, type RequestObserver } from './observed-transport.ts'
import { readPages } from './paging.ts'
import { dataCenterMyself } from './sign-in-guard.ts'
import { type Sleep, sleepFor } from './sleep.ts'
import { fillPath, type Query, writeQuery } from './target.ts'
import { awaitTask, taskIdOf, taskPath } from './task.ts'
import type { Transport } from './transport.ts'

/** An api that can be given a watcher, e.g. one for each step of a deployment. */
export interface JiraClient extends JiraApi {
  /** The same api, whose writes are announced to the watcher before they are sent. */
  withWatcher(watcher: WriteWatcher): JiraClient
  /** The same api, cancelled by this signal and no other. */
  withSignal(signal: AbortSignal): JiraClient
  /** The same api, with somebody who hears of every request after it was answered. */
  withObserver(observe: RequestObserver): JiraClient
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
const suspiciousWhenEmpty: ReadonlySet<string> = new Set([
  '/rest/api/3/project/search',
  '/rest/api/2/project',
])

/**
 * What a refusal is about. At the gateway a bare 401 of an operation without scopes is about the
 * operation. On Data Center the transport has made sure of the sign-in, so a 401 is about what the
 * account may do, and a page in place of a 404 means that there is no such operation (jira-dc-api
 * §1.6).
 */
const refusalOf = (
  endpoint: Endpoint<unknown>,
  answer: Answer,
  place: Base['place'],
): FailureCode => {
  const { code } = failAnswer(answer, '').failure
  if (place === 'data-center') {
    if (code === 'auth.token-rejected') return 'auth.permission-missing'
    return code === 'jira.not-found' && isPage(answer) ? 'jira.endpoint-gone' : code
  }
  const isAboutIt = answer.status === 401 && place === 'gateway' && endpoint.unscoped === true
  return isAboutIt ? 'auth.scope-missing' : code
}

/** A write whose task cannot be followed to its end: nobody knows whether Jira finished it. */
const unknownUnlessTask = (error: unknown, subject: string): AppError => {
  const cause = failureOf(error)
  if (cause.code.startsWith('jira.task-')) return new AppError(cause)
  const details = [`${cause.code}: ${cause.subject}`, ...cause.details]
  return new AppError(failure('jira.outcome-unknown', subject, details))
}

/**
 * Jira's API over a transport. Answers are checked against the endpoint's schema
 * (`jira.unexpected-answer` says where they differ), refusals carry Jira's own messages.
 */
export const createJiraApi = (options: JiraClientOptions): JiraClient => {
  const { transport, watcher, signal, sleep = sleepFor } = options
  const { place } = transport.base
  const atGateway = place === 'gateway'

  const refuse = (endpoint: Endpoint<unknown>, answer: Answer): never => {
    const code = refusalOf(endpoint, answer, place)
    throw failAnswer(
      answer,
      code === 'auth.token-rejected' ? transport.host : nameOf(endpoint),
      code,
    )
  }

  const send = async (
    endpoint: Endpoint<unknown>,
    parameters: RequestParameters = {},
    paging: Query = {},
  ): Promise<Answer> => {
    // Automation takes no token with scopes, and stands on the site's own host (automation-api §1).
    if (atGateway && endpoint.path.startsWith('/gateway/')) {
      const details = ['Automation needs an API token without scopes.']
      throw new AppError(failure('auth.scope-missing', nameOf(endpoint), details))
    }
    return transport.send({
      method: endpoint.method,
      path:
        fillPath(endpoint.path, parameters.path) + writeQuery({ ...parameters.query, ...paging }),
      template: endpoint.path,
      effect: endpoint.effect,
      body: parameters.body,
      picture: parameters.picture,
      wantsPicture: endpoint.picture === true,
      experimental: place === 'data-center' && endpoint.stage === 'experimental',
      watcher,
      signal,
    })
  }

  const sendWell = async (
    endpoint: Endpoint<unknown>,
    parameters?: RequestParameters,
    paging?: Query,
  ): Promise<Answer> => {
    const answer = await send(endpoint, parameters, paging)
    if (answer.status >= 300) return refuse(endpoint, answer)
    throwIfPartlyRefused(endpoint, answer)
    return answer
  }

  /** An empty list of projects may mean that Jira answered as if nobody had signed in. */
  const throwIfNobody = async (): Promise<void> => {
    const path = place === 'data-center' ? dataCenterMyself : '/rest/api/3/myself'
    const answer = await transport.send({
      method: 'GET',
      path,
      template: path,
      effect: 'read',
      signal,
    })
    if (answer.status >= 300) throw failAnswer(answer, transport.host, 'auth.anonymous-answer')
  }

  const list = async <Item>(
    endpoint: ListEndpoint<Item>,
    parameters?: RequestParameters,
  ): Promise<readonly Item[]> => {
    const ask = async (paging: Query): Promise<Json> =>
      jsonOf(endpoint, await sendWell(endpoint, parameters, paging)) ?? null
    const items = await readPages(endpoint.paging, ask, nameOf(endpoint))
    if (items.length === 0 && transport.signedIn && suspiciousWhenEmpty.has(endpoint.path)) {
      await throwIfNobody()
    }
    return items.map((item, at) => checkValue(endpoint, item, `item ${at}`))
  }

  /** Not cancelled: a write that Jira has taken on is followed to its end. */
  const followTask = async (taskId: string, subject: string): Promise<Json> => {
    const path = fillPath(taskPath, { taskId })
    const ask = (): Promise<Answer> =>
      transport.send({ method: 'GET', path, template: taskPath, effect: 'read' })
    try {
      return await awaitTask({ taskId, subject, ask, sleep })
    } catch (error) {
      throw unknownUnlessTask(error, subject)
    }
  }

  return {
    withWatcher: (other) => createJiraApi({ ...options, watcher: other }),
    withSignal: (other) => createJiraApi({ ...options, signal: other }),
    withObserver: (observe) =>
      createJiraApi({ ...options, transport: observedTransport(transport, observe) }),
    call: async (endpoint, parameters) =>
      checkAnswer(endpoint, await sendWell(endpoint, parameters)),
    callIfFound: async (endpoint, parameters) => {
      const answer = await send(endpoint, parameters)
      const isAbsence = answer.status === 404 && !(place === 'data-center' && isPage(answer))
      if (isAbsence) return undefined
      if (answer.status >= 300) return refuse(endpoint, answer)
      throwIfPartlyRefused(endpoint, answer)
      return checkAnswer(endpoint, answer)
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
      if (answer.status >= 300 && answer.status !== 303) return refuse(endpoint, answer)
      throwIfPartlyRefused(endpoint, answer)
      const taskId = taskIdOf(answer)
      if (taskId === undefined) return { taskId, answer: checkAnswer(endpoint, answer) }
      const accepted = answer.body.kind === 'json' ? answer.body.value : null
      return { taskId, accepted, result: await followTask(taskId, nameOf(endpoint)) }
    },
  }
}
