import type { Failure } from '#contract/model/failure'
import type { JsonObject } from '#contract/model/json'
import type { StepOutcome } from '#contract/model/run'
import type { KindModel } from '../kind-model.ts'
import type { Clock, DestinationPort, JournalPort, ResolvedStep } from '../ports.ts'
import type { StepHistory } from './journal-state.ts'

/** Everything that carrying out one step takes. */
export interface StepRun {
  readonly wanted: ResolvedStep
  readonly model: KindModel
  /** What the journal says of earlier attempts. */
  readonly history: StepHistory | undefined
  /** The object to update; undefined for steps that create theirs. */
  readonly targetId: string | undefined
  /** Whether a native id is of an object that this run made for another step. */
  readonly madeByRun: (id: string) => boolean
  /** Native ids of the objects that this run created. */
  readonly created: () => ReadonlySet<string>
  /** Takes what the step leaves behind, as it was read back. */
  readonly leaves: (data: JsonObject) => void
  readonly destination: DestinationPort
  readonly journal: JournalPort
  readonly clock: Clock
  /** Waits until Jira has surely dealt with a request that it did not answer. */
  readonly settle: () => Promise<void>
}

/** Whether an earlier attempt may have changed the step's object. */
export const mayHaveWritten = ({ history }: Pick<StepRun, 'history'>): boolean =>
  (history?.possibleWrites ?? 0) > 0

/** Jira, or Slipway, said no, and nothing is left open. */
export const failed = (cause: Failure): StepOutcome => ({ state: 'failed', failure: cause })

/** Something was sent, and nobody could find out what came of it. */
export const unknown = (cause: Failure): StepOutcome => ({ state: 'unknown', failure: cause })
