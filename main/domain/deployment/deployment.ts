import type { Plan } from '#contract/model/plan'
import type { JournalRecord } from '#contract/model/run'
import type { SiteStamp } from '#contract/model/snapshot'
import type { KindModels } from '../kind-model.ts'
import type { Clock, DestinationPort, JournalPort } from '../ports.ts'

/** What a deployment needs. */
export interface Deployment {
  readonly plan: Plan
  readonly runId: string
  /** The site that `destination` writes to. */
  readonly connected: SiteStamp
  readonly models: KindModels
  /** Records of this run so far; empty for a new one. */
  readonly journal: readonly JournalRecord[]
  readonly journalPort: JournalPort
  readonly destination: DestinationPort
  readonly clock: Clock
  /** Waits until Jira has surely dealt with a request that it did not answer. */
  readonly settle: () => Promise<void>
  /** Aborted: the steps in flight are finished, no other is begun. */
  readonly signal: AbortSignal
  /** Aborted: the same, but what is left is not ended: the run stays, and is gone on with. */
  readonly pause?: AbortSignal | undefined
  /** How many steps may be in flight at once. */
  readonly width: number
}
