import type { Site } from '../site-model.ts'
import type { Account } from '../users/state.ts'
import type { Upload } from './parse-body.ts'

/** One request, as a handler sees it: parsed, authenticated, allowed. */
export interface Context {
  readonly site: Site
  readonly method: string
  /** Path without query, gateway prefix and API version alias removed. */
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** The parsed JSON body; undefined when there is none. */
  readonly body: unknown
  /** The body where it is an image or a form. */
  readonly upload: Upload | undefined
  /** Whether `X-Atlassian-Token: no-check` came along, without which uploads are refused. */
  readonly uncheckedToken: boolean
  /** Undefined = anonymous. */
  readonly caller: Account | undefined
  /** `en_US`, `de_DE` …: the language names are answered in. */
  readonly locale: string
  /** What `self` links begin with: `http://127.0.0.1:port/rest/api/3`. */
  readonly api: string
  /** The session that a caller of a Data Center site came with, if it was one. */
  readonly sessionId?: string
}
