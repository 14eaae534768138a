import type { EvidenceEntry } from '#contract/model/evidence'
import type { Failure } from '#contract/model/failure'
import type { SignatureView } from '#contract/model/file-signature'

/** What a rehearsal of the plan came to. */
export interface ReportedRehearsal {
  readonly at: string
  readonly outcome: 'passed' | 'failed'
  /** In words, e.g. how many steps were rehearsed, and which could not be judged. */
  readonly notes: readonly string[]
}

/** What proves a report: the plan it is of, who signed it, and the chain of what was sent. */
export interface ReportEvidence {
  readonly runId: string
  /** Version of Slipway. */
  readonly version: string
  readonly planHash: string
  readonly signatures: readonly SignatureView[]
  readonly rehearsal: ReportedRehearsal | null
  /** Hash of the last entry; of the plan while there is none. */
  readonly head: string
  readonly entries: readonly EvidenceEntry[]
  /** Why not all of the chain is in its file, if so. */
  readonly incomplete?: Failure | undefined
}
