import type { Route } from '../http/route.ts'
import type { MajorMinor } from './version.ts'

/** Where an operation marked [8.5–9.12] in jira-dc-api is certain to be. */
export const since912: MajorMinor = [9, 12]
/** [10.1–10.3]. */
export const since103: MajorMinor = [10, 3]
/** [10.4–11.3]. */
export const since113: MajorMinor = [11, 3]

/**
 * One operation of a Data Center site, its path from `/rest` on without the context path. `who` as
 * on Cloud: `admin` refuses others with 403, or with what `notAdministrator` says.
 */
export interface DataCenterRoute
  extends Pick<Route, 'method' | 'path' | 'who' | 'reads' | 'handle'> {
  /** The version that brought it; absent = older than 8.14. Below it the answer is 404. */
  readonly since?: MajorMinor
  /** 401 where the reference says that it also stands for "no administrator" (jira-dc-api §1.6). */
  readonly notAdministrator?: 401 | 403
  /** Whether cookie sessions need websudo for it; default: when it is for administrators. */
  readonly websudo?: boolean
  /** Content types it takes beside JSON; such a body is `context.upload`. */
  readonly takes?: readonly string[]
  /** Whether it stays outside of rate limiting, as `/serverInfo` does. */
  readonly unlimited?: boolean
}
