import type { Json } from '#contract/model/json'
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
  /** Told around every sending of a write, repeats included. */
  readonly watcher?: WriteWatcher | undefined
  /** Cancels reads at any time, writes only between two sendings. */
  readonly signal?: AbortSignal | undefined
}

/** How a request is known in failures and to the pace: `GET /rest/api/3/project/{key}`. */
export const operationOf = ({ method, template }: TransportRequest): string =>
  `${method} ${template}`
