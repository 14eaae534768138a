import type { Snapshot } from '#contract/model/snapshot'
import type { RunningReplica } from '#rehearsal/replica-port'

/** What a worker that serves one replica is asked. */
export interface ReplicaQuestions {
  readonly serve: {
    readonly input: { readonly snapshot: Snapshot }
    readonly output: Omit<RunningReplica, 'stop'>
    readonly news: never
  }
}
