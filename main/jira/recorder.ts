import { appendFileSync } from 'node:fs'
import type { Json } from '#contract/model/json'

/** One exchange on the wire. Never a header, so never a credential. */
export interface Exchange {
  readonly method: string
  /** Path and query only. */
  readonly url: string
  readonly requestBody?: Json
  /** `null`: no answer came. */
  readonly status: number | null
  readonly responseBody?: Json
}

/**
 * Keeps exchanges for judging them against Jira's specification. Only development composes one in;
 * packaged builds never construct a recorder, so nothing can switch it on there.
 */
export interface Recorder {
  exchange(exchange: Exchange): void
}

/** Whether an exchange shows trouble rather than the API: refused by pace, broken or cut short. */
export const isFaulted = (exchange: Exchange): boolean =>
  exchange.status === null || exchange.status === 429 || exchange.status >= 500

/**
 * Appends exchanges to a file as JSON lines; faulted ones to a file of their own, or nowhere.
 * Written at once, so that a process that is killed leaves whole lines behind.
 */
export const createFileRecorder = (options: {
  readonly file: string
  readonly faultsFile?: string
  readonly isFault?: (exchange: Exchange) => boolean
}): Recorder => {
  const { file, faultsFile, isFault = isFaulted } = options
  return {
    exchange: (exchange) => {
      const target = isFault(exchange) ? faultsFile : file
      if (target !== undefined) appendFileSync(target, `${JSON.stringify(exchange)}\n`)
    },
  }
}
