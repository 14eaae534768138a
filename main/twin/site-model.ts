import type { Clock } from './clock.ts'
import type { DataCenterState } from './data-center/state.ts'
import type { Faults } from './faults.ts'
import type { RandomState } from './random.ts'
import type { Resource } from './resource.ts'
import type { Switches } from './switches.ts'

/** What the site pays for; some resources refuse writes on `free`. */
export type Plan = 'free' | 'standard' | 'premium'

/** An API token. The secret is no secret: it opens nothing but a twin on loopback. */
export interface ApiToken {
  readonly secret: string
  readonly accountId: string
  readonly kind: 'classic' | 'scoped'
  readonly scopes: readonly string[]
  expiresAt: number
  revoked: boolean
}

/** Everything a site knows, as plain JSON: what is saved, loaded and compared. */
export interface SiteState {
  readonly version: 1
  readonly name: string
  title: string
  readonly cloudId: string
  readonly seed: string
  plan: Plan
  /** Locale of accounts that have none of their own, e.g. `de_DE`. */
  locale: string
  readonly random: RandomState
  readonly sequences: Record<string, number>
  /** What new numeric ids come after, where the records bear ids of another site. */
  idsAbove?: number
  readonly tokens: Record<string, ApiToken>
  readonly failedLogins: Record<string, number>
  switches: Switches
  /** Present = the site is Jira Data Center and not Cloud. */
  dataCenter?: DataCenterState
  /** One member per resource, made by `defineSlice`. */
  readonly slices: Record<string, unknown>
}

/** A request that changed, or tried to change, something. */
export interface WriteEntry {
  readonly method: string
  /** The route's template, e.g. `/rest/api/3/project/{projectIdOrKey}`. */
  readonly route: string
  /** The path as it was called, without query. */
  readonly path: string
  /** What the handler answered, even when a fault kept the answer from the client. */
  readonly status: number
}

/** A request that the twin does not model: the reason a test should fail. */
export interface UnmodelledRequest {
  readonly method: string
  readonly path: string
  readonly kind: 'path' | 'method' | 'behaviour'
}

/** A local Jira site: its state and what surrounds it while it runs. */
export interface Site {
  readonly state: SiteState
  readonly clock: Clock
  readonly faults: Faults
  readonly switches: Switches
  readonly resources: readonly Resource[]
  readonly writes: WriteEntry[]
  readonly unmodelled: UnmodelledRequest[]
  /** `http://127.0.0.1:port`, with the context path if any, while served; the base of `self` links. */
  address: string
}
