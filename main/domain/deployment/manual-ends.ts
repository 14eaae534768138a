import type { ManualOutcome } from '#contract/model/manual-step'
import type { JournalRecord } from '#contract/model/run'

/** How a manual step ended, and when. */
export interface ManualEnd {
  readonly outcome: ManualOutcome
  readonly at: string
}

/** The last word on each manual step that a journal has. */
export const manualEndsIn = (records: readonly JournalRecord[]): ReadonlyMap<string, ManualEnd> =>
  new Map(
    records.flatMap((record) =>
      record.record === 'manual-ended'
        ? [[record.manualId, { outcome: record.outcome, at: record.at }] as const]
        : [],
    ),
  )
