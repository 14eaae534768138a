import type { Clock } from '#domain/ports'
import type { Limits } from '#jira/limits'
import type { NetworkPort } from '#jira/network'
import type { Sleep } from '#jira/sleep'

/** What requests to a product are made with. Time and chance come from outside. */
export interface ProductMeans {
  readonly network: NetworkPort
  readonly clock: Clock
  readonly sleep: Sleep
  readonly random: () => number
  readonly limits?: Limits | undefined
  readonly signal?: AbortSignal | undefined
}
