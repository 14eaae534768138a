import axios, { type AxiosResponse, isAxiosError } from 'axios'
import type { FailureCode } from '#contract/model/failure'
import { readBody } from './answer.ts'
import { type AttemptWatch, watchAttempt } from './attempt.ts'
import type { Credential } from './credential.ts'
import type { Limits } from './limits.ts'
import type { NetworkPort } from './network.ts'
import { networkFailureCode } from './network-failure.ts'
import { ProxyFailure } from './proxy-failure.ts'
import type { Outcome } from './repeat.ts'
import { requestHeaders } from './request-headers.ts'
import type { TransportRequest } from './transport-request.ts'

/** Sends a request once. What goes wrong is an outcome; only bugs are thrown. */
export type SendOnce = (url: URL, request: TransportRequest) => Promise<Outcome>

interface Means {
  readonly credential: Credential | undefined
  readonly network: NetworkPort
  readonly limits: Limits
}

/** Axios's error ends here: it carries the Authorization header, so only its code goes on. */
const brokenBy = (error: unknown, watch: AttemptWatch): Outcome => {
  if (!isAxiosError(error)) throw error
  const broke = watch.broke()
  const broken = (code: FailureCode, detail: string): Outcome => ({
    kind: 'broken',
    code,
    sent: watch.sent(),
    details: [detail],
  })
  if (broke === 'cancelled') return broken('net.cancelled', broke)
  if (broke !== undefined) return broken('net.timeout', `${broke} time limit`)
  if (error.message.startsWith('maxContentLength')) return broken('net.too-large', 'size limit')
  const code = error.code ?? 'unknown'
  const { cause } = error
  return broken(networkFailureCode(code), cause instanceof ProxyFailure ? cause.message : code)
}

/** Cookies are dropped. Error answers may echo what was sent, so they are cleaned. */
const answered = (response: AxiosResponse<string>, credential: Credential | undefined): Outcome => {
  const { status, data } = response
  const clean = (text: string): string =>
    status < 300 || credential === undefined ? text : credential.conceal(text)
  const headers = Object.entries(response.headers)
    .map(([name, value]) => [name.toLowerCase(), clean(String(value))] as const)
    .filter(([name]) => name !== 'set-cookie')
  const body = readBody(clean(data))
  return { kind: 'answer', answer: { status, headers: Object.fromEntries(headers), body } }
}

/**
 * Makes the one function that uses axios. The library follows no redirect, picks no proxy from the
 * environment, parses nothing and throws for no status.
 */
export const createSendOnce = ({ credential, network, limits }: Means): SendOnce => {
  return async (url, { method, body, effect, signal }) => {
    const watch = watchAttempt(url, limits, effect === 'read' ? signal : undefined)
    const agent = network.agentFor(url, effect === 'create' ? 'fresh' : 'kept')
    const authorization =
      credential === undefined ? {} : { Authorization: credential.authorise(url) }
    try {
      const response = await axios.request<string>({
        url: url.href,
        method,
        ...(body === undefined ? {} : { data: JSON.stringify(body) }),
        headers: { ...requestHeaders(method), ...authorization },
        adapter: 'http',
        transport: watch.transport,
        httpAgent: agent,
        httpsAgent: agent,
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
      return answered(response, credential)
    } catch (error) {
      return brokenBy(error, watch)
    } finally {
      watch.stop()
    }
  }
}
