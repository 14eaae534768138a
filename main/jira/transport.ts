import axios, { type AxiosResponse, isAxiosError } from 'axios'
import { AppError, type FailureCode, failure } from '#contract/model/failure'
import type { Json } from '#contract/model/json'
import type { Clock, WriteWatcher } from '#domain/ports'
import { type Answer, isPage, readBody } from './answer.ts'
import { failAnswer, refusedSignIn } from './answer-failure.ts'
import { type AttemptWatch, watchAttempt } from './attempt.ts'
import type { Base, Credential } from './credential.ts'
import type { Effect, Endpoint } from './endpoint.ts'
import { createLimiter, type Pace } from './limiter.ts'
import { defaultLimits, type Limits } from './limits.ts'
import type { NetworkPort } from './network.ts'
import { networkFailureCode } from './network-failure.ts'
import type { Recorder } from './recorder.ts'
import { nextHop } from './redirect.ts'
import { decideMove, type Outcome } from './repeat.ts'
import { requestHeaders } from './request-headers.ts'
import { type Sleep, throwIfCancelled } from './sleep.ts'
import { isSecure, resolveTarget } from './target.ts'

/** One request, from Slipway's point of view. */
export interface TransportRequest {
  readonly method: Endpoint<unknown>['method']
  /** Path and query under the site's base; never a whole address. */
  readonly path: string
  /** The path's template: burst limits count per template and method. */
  readonly template: string
  readonly effect: Effect
  readonly body?: Json | undefined
  /** Told around every sending of a write, repeats included. */
  readonly watcher?: WriteWatcher | undefined
  /** Cancels reads at any time, writes only between two sendings. */
  readonly signal?: AbortSignal | undefined
}

/** The way to one site with one credential, or none. */
export interface Transport {
  readonly base: Base
  /** Host and port, as the user knows the site. */
  readonly host: string
  readonly signedIn: boolean
  /**
   * Sends a request, again where that is harmless, and gives Jira's answer of status 2xx, 303 or
   * 4xx. Refused sign-ins, exhausted limits, server errors and broken connections are AppErrors.
   */
  send(request: TransportRequest): Promise<Answer>
  /** Requests sent so far, repeats included. */
  requests(): number
}

/** What a transport is made of. Time and chance come from outside, so that tests need not wait. */
export interface TransportOptions {
  readonly base: Base
  readonly credential?: Credential | undefined
  readonly clock: Clock
  readonly sleep: Sleep
  readonly random: () => number
  readonly network: NetworkPort
  readonly limits?: Limits | undefined
  readonly recorder?: Recorder | undefined
}

const headersOf = (answer: AxiosResponse): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(answer.headers)
      .filter(([name]) => name.toLowerCase() !== 'set-cookie')
      .map(([name, value]) => [name.toLowerCase(), String(value)]),
  )

const paceOf = (outcome: Outcome): Pace => {
  if (outcome.kind === 'broken') return 'fine'
  if (outcome.answer.status === 429) return 'limited'
  return outcome.answer.headers['x-ratelimit-nearlimit'] === 'true' ? 'near-limit' : 'fine'
}

/** Axios's error ends here: it carries the Authorization header, so only its code goes on. */
const brokenBy = (error: unknown, watch: AttemptWatch): Outcome => {
  if (!isAxiosError(error)) throw error
  const broke = watch.broke()
  const details = [broke === undefined ? (error.code ?? 'unknown') : `limit: ${broke}`]
  const broken = (code: FailureCode): Outcome => ({
    kind: 'broken',
    code,
    sent: watch.sent(),
    details,
  })
  if (broke === 'cancelled') return broken('net.cancelled')
  if (broke !== undefined) return broken('net.timeout')
  if (error.message.startsWith('maxContentLength')) return broken('net.too-large')
  return broken(networkFailureCode(error.code ?? ''))
}

/**
 * Makes the only way from Slipway to Jira. https only (http for this machine itself), one origin,
 * no redirect followed by the library, no proxy from the environment, no cookies, its own name.
 */
export const createTransport = (options: TransportOptions): Transport => {
  const { base, credential, clock, sleep, random, network, recorder } = options
  const limits = options.limits ?? defaultLimits
  const host = new URL(base.origin).host
  if (!isSecure(new URL(base.origin))) throw new AppError(failure('net.insecure-address', host))
  const limiter = createLimiter()
  const pauses = new Map<string, Promise<void>>()
  let sent = 0
  let reached = false
  /** Once a sign-in is refused nothing more is sent: every repeat brings a captcha closer. */
  let refused: AppError | undefined

  const exchange = async (url: URL, request: TransportRequest): Promise<Outcome> => {
    const { method, body, effect } = request
    const watch = watchAttempt(url, limits, effect === 'read' ? request.signal : undefined)
    sent += 1
    try {
      const response = await axios.request<string>({
        url: url.href,
        method,
        ...(body === undefined ? {} : { data: JSON.stringify(body) }),
        headers: {
          ...requestHeaders(method),
          ...(credential === undefined ? {} : { Authorization: credential.authorise(url) }),
        },
        adapter: 'http',
        transport: watch.transport,
        httpAgent: network.agentFor(url, effect === 'create' ? 'fresh' : 'kept'),
        httpsAgent: network.agentFor(url, effect === 'create' ? 'fresh' : 'kept'),
        signal: watch.signal,
        responseType: 'text',
        transformRequest: [(data: unknown) => data],
        transformResponse: [(data: unknown) => data],
        maxRedirects: 0,
        proxy: false,
        validateStatus: () => true,
        maxContentLength: limits.answerBytes,
        maxBodyLength: limits.answerBytes,
        redact: ['authorization', 'cookie', 'auth', 'password', 'proxy-authorization'],
      })
      reached = true
      const text = response.status < 300 ? response.data : conceal(response.data)
      const answer = { status: response.status, headers: headersOf(response), body: readBody(text) }
      return { kind: 'answer', answer }
    } catch (error) {
      return brokenBy(error, watch)
    } finally {
      watch.stop()
    }
  }

  const conceal = (text: string): string => credential?.conceal(text) ?? text

  const record = (url: URL, { method, body }: TransportRequest, outcome: Outcome): void => {
    const answer = outcome.kind === 'answer' ? outcome.answer : undefined
    const said = answer?.body
    recorder?.exchange({
      method,
      url: `${url.pathname}${url.search}`,
      ...(body === undefined ? {} : { requestBody: body }),
      status: answer?.status ?? null,
      ...(said?.kind === 'json' ? { responseBody: said.value } : {}),
      ...(said?.kind === 'text' ? { responseBody: said.text } : {}),
    })
  }

  const attempt = async (url: URL, request: TransportRequest): Promise<Outcome> => {
    const watcher = request.effect === 'read' ? undefined : request.watcher
    await watcher?.writing(request.method, request.path)
    const outcome = await exchange(url, request)
    record(url, request, outcome)
    await watcher?.answered(outcome.kind === 'answer' ? outcome.answer.status : null)
    return outcome
  }

  /** Follows up to three redirects of a read within the base; everything else ends here. */
  const attemptAndFollow = async (request: TransportRequest): Promise<Outcome> => {
    let url = resolveTarget(base, request.path)
    for (let hops = 0; ; hops += 1) {
      const outcome = await attempt(url, request)
      if (outcome.kind === 'broken') return outcome
      const next = nextHop({ answer: outcome.answer, method: request.method, url, base, hops })
      if (next === undefined) return outcome
      url = next
    }
  }

  const checkSignIn = (answer: Answer): void => {
    const code = credential === undefined ? undefined : refusedSignIn(answer)
    if (code === undefined) return
    refused = failAnswer(answer, host, code)
    throw refused
  }

  const throwIfStopped = (request: TransportRequest): void => {
    if (refused !== undefined) throw refused
    throwIfCancelled(request.signal, host)
  }

  const permitted = async (key: string, request: TransportRequest): Promise<Outcome> => {
    const permit = await limiter.acquire(key)
    let pace: Pace = 'fine'
    try {
      await pauses.get(key)
      throwIfStopped(request)
      const outcome = await attemptAndFollow(request)
      pace = paceOf(outcome)
      return outcome
    } finally {
      permit.release(pace)
    }
  }

  const giveUp = (outcome: Outcome, code: FailureCode, request: TransportRequest): AppError => {
    const isNet = code.startsWith('net.')
    const subject = isNet ? host : `${request.method} ${request.template}`
    return outcome.kind === 'answer'
      ? failAnswer(outcome.answer, subject, code)
      : new AppError(failure(code, subject, outcome.details))
  }

  /** Waits before a repeat; after a 429 every other request of the endpoint waits along. */
  const rest = async (key: string, milliseconds: number, shared: boolean, signal?: AbortSignal) => {
    const waiting = sleep(milliseconds, signal)
    if (shared) {
      pauses.set(
        key,
        waiting.catch(() => undefined),
      )
    }
    await waiting
  }

  const send = async (request: TransportRequest): Promise<Answer> => {
    const { effect, signal } = request
    const key = `${request.method} ${request.template}`
    for (let tries = 1; ; tries += 1) {
      throwIfStopped(request)
      const outcome = await permitted(key, request)
      if (outcome.kind === 'answer') checkSignIn(outcome.answer)
      const now = clock()
      const next = decideMove(outcome, { effect, tries, now, random: random(), reached })
      if (next.move === 'fail') throw giveUp(outcome, next.code, request)
      if (next.move === 'deliver') {
        if (next.answer.status === 200 && isPage(next.answer)) {
          throw failAnswer(next.answer, host)
        }
        return next.answer
      }
      await rest(key, next.afterMilliseconds, paceOf(outcome) === 'limited', signal)
    }
  }

  return { base, host, signedIn: credential !== undefined, send, requests: () => sent }
}
