import axios, { type AxiosResponse, isAxiosError } from 'axios'
import type { FailureCode } from '#contract/model/failure'
import { readBody, readPicture } from './answer.ts'
import { type AttemptWatch, watchAttempt } from './attempt.ts'
import type { Credential, SignInHeaders } from './credential.ts'
import type { Limits } from './limits.ts'
import type { NetworkPort } from './network.ts'
import { networkFailureCode } from './network-failure.ts'
import { ProxyFailure } from './proxy-failure.ts'
import type { Outcome } from './repeat.ts'
import { type Dialect, requestHeaders } from './request-headers.ts'
import type { TransportRequest } from './transport-request.ts'

/** What belongs to the sign-in of one request. */
export interface Signing {
  readonly headers: SignInHeaders
  /** Error answers may echo what was sent, so they are cleaned with it. */
  readonly conceal: Credential['conceal']
  /** Given the cookies that the answer sets. Without it they are dropped. */
  readonly takeCookies?: (cookies: readonly string[]) => void
}

/** Sends a request once. What goes wrong is an outcome; only bugs are thrown. */
export type SendOnce = (
  url: URL,
  request: TransportRequest,
  signing: Signing | undefined,
) => Promise<Outcome>

interface Means {
  readonly network: NetworkPort
  readonly limits: Limits
  readonly dialect: Dialect
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

const textDecoder = new TextDecoder()

/** What is sent: bytes, a picture's bytes, or JSON. */
const payload = ({ body, picture, bytes }: TransportRequest): string | Buffer | undefined => {
  if (bytes !== undefined) return Buffer.from(bytes.content)
  if (picture !== undefined) return Buffer.from(picture.bytes, 'base64')
  return body === undefined ? undefined : JSON.stringify(body)
}

const takeCookies = ({ headers }: AxiosResponse<Buffer>, signing: Signing | undefined): void => {
  const set: unknown = headers['set-cookie']
  if (Array.isArray(set)) signing?.takeCookies?.(set.map(String))
}

/** Cookies never become part of the answer. */
const answered = (
  response: AxiosResponse<Buffer>,
  signing: Signing | undefined,
  wantsPicture: boolean,
): Outcome => {
  const { status, data } = response
  const clean = (text: string): string =>
    status < 300 || signing === undefined ? text : signing.conceal(text)
  takeCookies(response, signing)
  const headers = Object.entries(response.headers)
    .map(([name, value]) => [name.toLowerCase(), clean(String(value))] as const)
    .filter(([name]) => name !== 'set-cookie')
  const named = Object.fromEntries(headers)
  const picture =
    wantsPicture && status === 200 ? readPicture(data, named['content-type'] ?? '') : undefined
  const body = picture ?? readBody(clean(textDecoder.decode(data)))
  return { kind: 'answer', answer: { status, headers: named, body } }
}

/**
 * Makes the one function that uses axios. The library follows no redirect, picks no proxy from the
 * environment, parses nothing and throws for no status.
 */
export const createSendOnce = ({ network, limits, dialect }: Means): SendOnce => {
  return async (url, request, signing) => {
    const { method, effect, signal, wantsPicture = false } = request
    const data = payload(request)
    const watch = watchAttempt(url, limits, effect === 'read' ? signal : undefined)
    const agent = network.agentFor(url, effect === 'create' ? 'fresh' : 'kept')
    try {
      const response = await axios.request<Buffer>({
        url: url.href,
        method,
        ...(data === undefined ? {} : { data }),
        headers: { ...requestHeaders(request, dialect), ...signing?.headers },
        adapter: 'http',
        transport: watch.transport,
        httpAgent: agent,
        httpsAgent: agent,
        signal: watch.signal,
        responseType: 'arraybuffer',
        transformRequest: [(sent: unknown) => sent],
        transformResponse: [(given: unknown) => given],
        maxRedirects: 0,
        proxy: false,
        validateStatus: () => true,
        maxContentLength: wantsPicture ? limits.pictureBytes : limits.answerBytes,
        maxBodyLength: limits.answerBytes,
        redact: ['authorization', 'cookie', 'auth', 'password', 'proxy-authorization'],
      })
      return answered(response, signing, wantsPicture)
    } catch (error) {
      return brokenBy(error, watch)
    } finally {
      watch.stop()
    }
  }
}
