import type { ConfigObject } from '#contract/model/config-object'
import type { StepDecision } from '#contract/model/drift'
import { AppError, failure } from '#contract/model/failure'
import type { JsonObject } from '#contract/model/json'
import type { JournalRecord, StepOutcome } from '#contract/model/run'
import type { SiteStamp } from '#contract/model/snapshot'
import { mayHaveBeenCarriedOut } from './write-answer.ts'

/**
 * How far a step got: `intended` (nothing sent yet), `writing` (something may have been sent),
 * `created` (its object exists), or how it ended last.
 */
export type StepPhase = 'intended' | 'writing' | 'created' | StepOutcome['state']

/** Whether a step is not carried out again. */
export const isOver = (phase: StepPhase | undefined): boolean =>
  phase === 'done' || phase === 'kept'

/** What a journal says about one step. A step that it does not name was never begun. */
export interface StepHistory {
  readonly phase: StepPhase
  /** The destination object before the step's first write; null when there was none. */
  readonly before: ConfigObject | null
  /** Native ids that already bore the name, before the step's first write. */
  readonly sameName: readonly string[]
  /** Writes that Jira did, or may have done, or that may have been on their way. */
  readonly possibleWrites: number
  readonly createdId?: string
  readonly outcome?: StepOutcome
  /** The object's data as the step left it, where it was done. */
  readonly leftBehind?: JsonObject
  /** What was found where the step waits, or waited last; null when the object was gone. */
  readonly found?: ConfigObject | null
  /** What the user decided since the step waited last. */
  readonly decision?: StepDecision | undefined
}

/** What a journal says about a run, over all its attempts. */
export interface JournalState {
  readonly runId: string
  readonly planHash: string
  readonly destination: SiteStamp
  readonly steps: ReadonlyMap<string, StepHistory>
}

const notBegun: StepHistory = { phase: 'intended', before: null, sameName: [], possibleWrites: 0 }

type StepRecord = Extract<JournalRecord, { readonly stepId: string }>

const advance = (history: StepHistory, record: StepRecord): StepHistory => {
  switch (record.record) {
    case 'step-intended':
      return { ...history, phase: 'intended', before: record.before, sameName: record.sameName }
    case 'write-intended':
      return { ...history, phase: 'writing', possibleWrites: history.possibleWrites + 1 }
    case 'write-answered':
      return mayHaveBeenCarriedOut(record.status)
        ? history
        : { ...history, possibleWrites: history.possibleWrites - 1 }
    case 'object-created':
      return { ...history, phase: 'created', createdId: record.destinationId }
    case 'step-drifted':
      return { ...history, found: record.now, decision: undefined }
    case 'step-decided':
      return { ...history, decision: record.decision }
    case 'step-ended':
      return {
        ...history,
        phase: record.outcome.state,
        outcome: record.outcome,
        ...(record.leftBehind === undefined ? {} : { leftBehind: record.leftBehind }),
      }
  }
}

/**
 * Reads what happened from a journal's records; undefined for an empty journal. Fails with
 * `file.corrupt` when the records are not those of one run.
 */
export const foldJournal = (records: readonly JournalRecord[]): JournalState | undefined => {
  const [first] = records
  if (first === undefined) return undefined
  if (first.record !== 'run-started') throw damaged('it does not begin with the start of a run')
  const steps = new Map<string, StepHistory>()
  for (const record of records) {
    if (record.record === 'run-started') {
      if (record.planHash !== first.planHash) throw damaged('it holds runs of two plans')
      continue
    }
    if (!('stepId' in record)) continue
    steps.set(record.stepId, advance(steps.get(record.stepId) ?? notBegun, record))
  }
  const { runId, planHash, destination } = first
  return { runId, planHash, destination, steps }
}

const damaged = (why: string): AppError => new AppError(failure('file.corrupt', 'journal', [why]))
