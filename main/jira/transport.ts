import { AppError, type FailureCode, failure } from '#contract/model/failure'
import type { Clock } from '#domain/ports'
import type { Answer } from './answer.ts'
import { failAnswer } from './answer-failure.ts'
import type { Base } from './base.ts'
import { fillingTime } from './bucket.ts'
import type { Credential } from './credential.ts'
import { createSendOnce } from './exchange.ts'
import { cloudBreadth, createLimiter, dataCenterBreadth, type Pace } from './limiter.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { isSecure } from './loopback.ts'
import type { NetworkPort } from './network.ts'
import { createPauses, type Pauses } from './pauses.ts'
import { describeExchange, type Exchange, isFaulted, type Recorder } from './recorder.ts'
import { nextHop } from './redirect.ts'
import { decideMove, isDoubtful, type Outcome } from './repeat.ts'
import type { Dialect } from './request-headers.ts'
import { guardSignIn, type Sent } from './sign-in-guard.ts'
import { type Sleep, throwIfCancelled } from './sleep.ts'
import { resolveTarget } from './target.ts'
import { operationOf, type TransportRequest } from './transport-request.ts'

/** The way to one site with one credential, or none. */
export interface Transport {
  readonly base: Base
  /** Host and port, as the user knows the site. */
  readonly host: string
  readonly signedIn: boolean
  /**
   * Sends a request, again where that is harmless, and gives Jira's answer of status 2xx, 303 or
   * 4xx. Refused sign-ins, exhausted limits, server errors and broken connections are AppErrors;
   * `jira.outcome-unknown` where Jira may have carried out a write.
   */
  send(request: TransportRequest): Promise<Answer>
  /** Requests sent so far, repeats included. */
  requests(): number
}

/** The transport that sends by itself, and so knows when it waits. */
export interface SendingTransport extends Transport {
  /** Tells of every pause that begins, until the returned function is called. */
  readonly watchPauses: Pauses['watch']
}

/** What a transport is made of. Time and chance come from outside, so that tests need not wait. */
export interface TransportOptions {
  readonly base: Base
  readonly credential?: Credential | undefined
  /** The last day of the token, as far as it is known: explains a refusal that comes later. */
  readonly expiresOn?: string | undefined
  readonly clock: Clock
  readonly sleep: Sleep
  readonly random: () => number
  readonly network: NetworkPort
  readonly limits?: Limits | undefined
  /** Whose API it is the way to; Jira's unless told. */
  readonly dialect?: Dialect | undefined
  readonly recorder?: Recorder | undefined
  /**
   * Whether an answer ends everything, in the words of another product than Jira: after it nothing
   * more is sent. Jira's own signs of a refused sign-in otherwise.
   */
  readonly refusalOf?: ((answer: Answer) => AppError | undefined) | undefined
}

const paceOf = (outcome: Outcome): Pace => {
  if (outcome.kind === 'broken') return 'fine'
  if (outcome.answer.status === 429) return 'limited'
  return outcome.answer.headers['x-ratelimit-nearlimit'] === 'true' ? 'near-limit' : 'fine'
}

/**
 * Makes the only way from Slipway to Jira: https (http for this machine itself), one origin, one
 * credential that is bound to it, redirects followed within it only.
 */
export const createTransport = (options: TransportOptions): SendingTransport => {
  const { base, credential, clock, sleep, random, network, recorder, expiresOn } = options
  const { host } = new URL(base.origin)
  if (!isSecure(new URL(base.origin))) throw new AppError(failure('net.insecure-address', host))
  const { limits = defaultLimits, dialect = 'jira' } = options
  const sendOnce = createSendOnce({ network, limits, dialect })
  const isDataCenter = base.place === 'data-center'
  const limiter = createLimiter(isDataCenter ? dataCenterBreadth : cloudBreadth)
  const pauses = createPauses(clock, sleep)
  let sent = 0
  let reached = false

  /** Cloud's limits count for each operation, Data Center's for all of a user (§1.7). */
  const paceKeyOf = (request: TransportRequest): string =>
    isDataCenter ? base.place : operationOf(request)

  const record = (url: URL, request: TransportRequest, outcome: Outcome): void => {
    if (recorder === undefined) return
    const path = `${url.pathname.slice(base.prefix.length)}${url.search}`
    const safe = JSON.parse(
      JSON.stringify(describeExchange(path, request, outcome)),
      (_, value: unknown) =>
        typeof value === 'string' ? (credential?.conceal(value) ?? value) : value,
    ) as Exchange
    recorder.exchange(safe, isFaulted(outcome))
  }

  const attempt = async (url: URL, request: TransportRequest): Promise<Sent> => {
    const headers = await guard.headersFor(url)
    const watcher = request.effect === 'read' ? undefined : request.watcher
    await watcher?.writing(request.method, request.path)
    sent += 1
    const signing =
      credential === undefined || headers === undefined
        ? undefined
        : { headers, conceal: credential.conceal }
    const outcome = await sendOnce(url, request, signing)
    reached ||= outcome.kind === 'answer'
    record(url, request, outcome)
    await watcher?.answered(outcome.kind === 'answer' ? outcome.answer.status : null)
    return { outcome, headers }
  }

  /** Follows up to three redirects of a read within the base; all other redirects end here. */
  const attemptAndFollow = async (request: TransportRequest): Promise<Sent> => {
    let url = resolveTarget(base, request.path)
    for (let hops = 0; ; hops += 1) {
      const { outcome, headers } = await attempt(url, request)
      if (outcome.kind === 'broken') return { outcome, headers }
      const next = nextHop({ answer: outcome.answer, method: request.method, url, base, hops })
      if (next === undefined) return { outcome, headers }
      url = next
    }
  }

  const guard = guardSignIn({
    ...{ credential, base, clock, expiresOn },
    refusalOf: options.refusalOf,
    sendSigned: attemptAndFollow,
  })

  const throwIfStopped = (request: TransportRequest): void => {
    guard.throwIfRefused()
    throwIfCancelled(request.signal, host)
  }

  /** Lets what comes next wait before the bucket is empty. */
  const holdBack = (outcome: Outcome): void => {
    if (!isDataCenter || outcome.kind === 'broken') return
    const milliseconds = fillingTime(outcome.answer)
    if (milliseconds > 0) pauses.hold(base.place, milliseconds)
  }

  /** One attempt, as soon as the pace allows it. */
  const attemptInTurn = async (request: TransportRequest): Promise<Outcome> => {
    const key = paceKeyOf(request)
    const permit = await limiter.acquire(key)
    let pace: Pace = 'fine'
    try {
      await pauses.along(key)
      throwIfStopped(request)
      const outcome = await guard.send(request)
      pace = paceOf(outcome)
      holdBack(outcome)
      return outcome
    } finally {
      permit.release(pace)
    }
  }

  const giveUp = (outcome: Outcome, code: FailureCode, request: TransportRequest): AppError => {
    const subject = code.startsWith('net.') ? host : operationOf(request)
    if (outcome.kind === 'answer') return failAnswer(outcome.answer, subject, code)
    return new AppError(failure(code, subject, outcome.details))
  }

  /** Sends until there is an answer; `doubts` hears of every write that may have been done. */
  const sendUntilAnswered = async (
    request: TransportRequest,
    doubts: () => void,
  ): Promise<Answer> => {
    const repeats = { limited: 0, locked: 0, unavailable: 0 }
    for (;;) {
      throwIfStopped(request)
      const outcome = await attemptInTurn(request)
      if (isDoubtful(outcome, request.effect)) doubts()
      const { effect } = request
      const now = clock()
      const next = decideMove(outcome, { effect, repeats, now, random: random(), reached })
      if (next.move === 'deliver') return next.answer
      if (next.move === 'fail') throw giveUp(outcome, next.code, request)
      repeats[next.trouble] += 1
      const { afterMilliseconds, trouble } = next
      await pauses.rest(paceKeyOf(request), afterMilliseconds, trouble, request.signal)
    }
  }

  const send = async (request: TransportRequest): Promise<Answer> => {
    let doubtful = false
    const doubts = (): void => {
      doubtful = true
    }
    try {
      const answer = await sendUntilAnswered(request, doubts)
      /** What an unanswered DELETE was to delete is gone: it had been carried out. */
      const isGone = doubtful && request.method === 'DELETE' && answer.status === 404
      return isGone ? { status: 204, headers: answer.headers, body: { kind: 'empty' } } : answer
    } catch (error) {
      if (!doubtful || !(error instanceof AppError)) throw error
      const { code, details, status } = error.failure
      if (code === 'jira.outcome-unknown') throw error
      throw new AppError(
        failure('jira.outcome-unknown', operationOf(request), [code, ...details], status),
      )
    }
  }

  return {
    base,
    host,
    signedIn: credential !== undefined,
    send,
    requests: () => sent,
    watchPauses: pauses.watch,
  }
}
