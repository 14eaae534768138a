import type { Context } from './context.ts'
import type { Reply } from './reply.ts'

/** OAuth scopes of an operation: a classic one, or all of the granular ones. */
export interface RouteScopes {
  readonly classic?: string
  readonly granular?: readonly string[]
}

/**
 * Who may call: `open` = anyone, an anonymous caller gets the anonymous answer; `user` = signed in;
 * `admin` = Administer Jira, anyone else gets 403. Project permissions are the handler's to check,
 * because Jira answers 404 for projects the caller cannot see.
 */
export type Audience = 'open' | 'user' | 'admin'

/** One operation of the site. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Template from `/rest` on, parameters in braces. */
  readonly path: string
  readonly who: Audience
  /** Text of the 403 for callers who are no administrators, where Jira has a special one. */
  readonly refusal?: string
  /** `none` = the specification lists no scopes. Absent = the usual ones for method and audience. */
  readonly scopes?: RouteScopes | 'none'
  /** True for a POST that only reads; it is not logged as a write. */
  readonly reads?: boolean
  /** Requests per second of the burst limit, where it differs from the method's. */
  readonly rate?: number
  readonly handle: (context: Context) => Reply
}
