import type { EvidenceEntry } from '#contract/model/evidence'
import type { Failure } from '#contract/model/failure'
import type { SignatureView } from '#contract/model/file-signature'
import type { Rehearsal, Verdict } from '#contract/model/rehearsal'
import { counted } from '#contract/wording/wording'

/** What a rehearsal of the plan came to. */
export interface ReportedRehearsal {
  readonly at: string
  readonly outcome: Verdict
  /** In words, e.g. how many steps were rehearsed, and which could not be judged. */
  readonly notes: readonly string[]
}

/** A rehearsal as the report tells it. `planHash`: of the plan that was deployed. */
export const reportRehearsal = (
  rehearsal: Rehearsal | null,
  planHash: string,
): ReportedRehearsal | null => {
  if (rehearsal === null) return null
  const { steps, verdict, endedAt } = rehearsal
  const unjudged = steps.filter(({ limits }) => limits.length > 0).map(({ name }) => name)
  return {
    at: endedAt,
    outcome: verdict,
    notes: [
      `${counted(steps.length, 'step was', 'steps were')} tried out.`,
      ...(unjudged.length === 0 ? [] : [`Not judged: ${unjudged.join(', ')}.`]),
      ...(rehearsal.planHash === planHash ? [] : ['The plan was changed afterwards.']),
    ],
  }
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
