import type { z } from 'zod'
import type { Json } from '#contract/model/json'
import type { Effect } from '#jira/endpoint'
import type { Query } from '#jira/target'

/** One request to a product's API. */
export interface ProductRequest<Value> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Path under the product's base, with `{name}` for values. */
  readonly path: string
  readonly values?: Readonly<Record<string, string | number>> | undefined
  /** Slashes inside this one stay: a file's path, which stands after `path`. */
  readonly filePath?: string | undefined
  readonly query?: Query | undefined
  readonly body?: Json | undefined
  /** A form with files, in the place of a body. */
  readonly form?: { readonly type: string; readonly content: Uint8Array } | undefined
  readonly effect: Effect
  /** What of the answer is used. */
  readonly answer: z.ZodType<Value>
}
