import type { Json } from '#contract/model/json'
import type { Picture } from '#contract/model/picture'
import type { WriteWatcher } from '#domain/ports'
import type { Effect, Endpoint } from './endpoint.ts'

/** One request, from Slipway's point of view. */
export interface TransportRequest {
  readonly method: Endpoint<unknown>['method']
  /** Path and query under the site's base; never a whole address. */
  readonly path: string
  /** The path's template: burst limits count per template and method. */
  readonly template: string
  readonly effect: Effect
  readonly body?: Json | undefined
  /** Sent as it is, in the place of a body. */
  readonly picture?: Picture | undefined
  /** Sent as they are, in the place of a body: a form with files in it. */
  readonly bytes?: { readonly type: string; readonly content: Uint8Array } | undefined
  /** A picture is asked for instead of JSON; what is none is read as any other answer. */
  readonly wantsPicture?: boolean | undefined
  /** Data Center calls the operation experimental and wants to be told that this is known. */
  readonly experimental?: boolean | undefined
  /** Told around every sending of a write, repeats included. */
  readonly watcher?: WriteWatcher | undefined
  /** Cancels reads at any time, writes only between two sendings. */
  readonly signal?: AbortSignal | undefined
}

/** How a request is known in failures and to the pace: `GET /rest/api/3/project/{key}`. */
export const operationOf = ({ method, template }: TransportRequest): string =>
  `${method} ${template}`
