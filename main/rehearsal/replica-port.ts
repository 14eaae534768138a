import type { Presented } from '#contract/model/connection'
import type { Snapshot } from '#contract/model/snapshot'

/** A replica that is served: where, and how to sign in to it. */
export interface RunningReplica {
  readonly address: string
  readonly presented: Presented
  /** Ends it; nothing of it is left. */
  stop(): Promise<void>
}

/** Serves a replica of a snapshot's site on loopback. */
export type ServeReplica = (snapshot: Snapshot) => Promise<RunningReplica>
