import { createHash } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import type { Json } from '#contract/model/json'
import { type Picture, pictureSize } from '#contract/model/picture'
import type { Outcome } from './repeat.ts'
import type { TransportRequest } from './transport-request.ts'

/** One exchange on the wire. Never a header, so never a credential. */
export interface Exchange {
  readonly method: string
  /** Path and query only, without the gateway's prefix. */
  readonly url: string
  readonly requestBody?: Json
  /** `null`: no answer came. */
  readonly status: number | null
  readonly responseBody?: Json
}

/**
 * Keeps exchanges for judging them against Jira's specification. Only development composes one in
 * (`SLIPWAY_EXCHANGES=FILE`); packaged builds never construct one, so nothing can switch it on.
 */
export interface Recorder {
  /** `faulted`: the exchange shows trouble rather than the API. */
  exchange(exchange: Exchange, faulted: boolean): void
}

/** A picture in words: its bytes say nothing about the API. */
const inWords = (picture: Picture): string => `${picture.$picture}, ${pictureSize(picture)} bytes`

/** What is recorded of one attempt. */
export const describeExchange = (
  url: string,
  { method, body, picture }: TransportRequest,
  outcome: Outcome,
): Exchange => {
  const answer = outcome.kind === 'answer' ? outcome.answer : undefined
  const said = answer?.body
  return {
    method,
    url,
    ...(body === undefined ? {} : { requestBody: body }),
    ...(picture === undefined ? {} : { requestBody: inWords(picture) }),
    status: answer?.status ?? null,
    ...(said?.kind === 'json' ? { responseBody: said.value } : {}),
    ...(said?.kind === 'text' ? { responseBody: said.text } : {}),
    ...(said?.kind === 'picture' ? { responseBody: inWords(said.picture) } : {}),
  }
}

/** Whether an attempt was refused by pace, met a server error, or came back broken or cut short. */
export const isFaulted = (outcome: Outcome): boolean => {
  if (outcome.kind === 'broken') return true
  const { status, body } = outcome.answer
  return status === 429 || status >= 500 || (status < 300 && body.kind === 'text')
}

/** Jira Service Management has a specification of its own, which the judge does not know. */
export const isJudgedNowhere = ({ url }: Pick<Exchange, 'url'>): boolean =>
  url.startsWith('/rest/servicedeskapi/')

/** What these answer and are sent is secret as a whole: it is in no file, not even in development. */
const secretPaths = ['/rest/auth/', '/rest/pat/']

/** Whether an exchange must not be kept at all. */
export const isSecret = ({ url }: Pick<Exchange, 'url'>): boolean =>
  secretPaths.some((path) => url.startsWith(path))

/** Only Data Center is asked there, which has a specification of its own, too. */
const isDataCenter = ({ url }: Pick<Exchange, 'url'>): boolean => url.startsWith('/rest/api/2/')

/** What this process has recorded, by file: the same exchange once more would show nothing new. */
const recorded = new Map<string, Set<string>>()

const isNew = (file: string, line: string): boolean => {
  const known = recorded.get(file) ?? new Set()
  recorded.set(file, known)
  // A site on this computer has another port each time.
  const said = line.replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1')
  const hash = createHash('sha256').update(said).digest('base64')
  if (known.has(hash)) return false
  known.add(hash)
  return true
}

/**
 * Appends exchanges to a file as JSON lines, each that differs once; those with Data Center to
 * `dataCenterFile`, by default `FILE.data-center`; faulted ones, and those that no
 * specification judges, to a file of their own, or nowhere.
 * `isApart` sorts further ones out. Written at once: a killed process leaves whole lines behind.
 */
export const createFileRecorder = (options: {
  readonly file: string
  readonly dataCenterFile?: string
  readonly faultsFile?: string
  readonly isApart?: (exchange: Exchange) => boolean
}): Recorder => {
  const {
    file,
    dataCenterFile = `${file}.data-center`,
    faultsFile,
    isApart = () => false,
  } = options
  return {
    exchange: (exchange, faulted) => {
      if (isSecret(exchange)) return
      const judged = isDataCenter(exchange) ? dataCenterFile : file
      const target = faulted || isApart(exchange) || isJudgedNowhere(exchange) ? faultsFile : judged
      if (target === undefined) return
      const line = `${JSON.stringify(exchange)}\n`
      if (target !== judged || isNew(judged, line)) appendFileSync(target, line)
    },
  }
}
