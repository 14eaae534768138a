import { existsSync } from 'node:fs'
import type { StepDecision } from '#contract/model/drift'
import type { Failure } from '#contract/model/failure'
import type { Plan } from '#contract/model/plan'
import type { JournalRecord } from '#contract/model/run'
import type { RunState, RunStep, RunSummary } from '#contract/model/run-view'
import { productOf } from '#contract/model/snapshot'
import { type ManualEnd, manualEndsIn } from '#domain/deployment/manual-ends'
import { decisionsIn } from '#domain/deployment/waiting-step'
import { openSteps } from '#engine/open-steps'
import { kindModelsOn } from '#kinds/products'
import type { RunRecord } from '#store/run-file'
import { manualViews, progressBy } from '#view/manual-views'
import { pageOf } from '#view/object-page'
import { secretsToEnter } from '#view/secrets-to-enter'
import type { EngineRunView } from '../engine-questions.ts'
import type { LiveRun } from './live-run.ts'
import type { runFiles } from './run-folder.ts'
import { countRun, type OutcomeOf, outcomesIn } from './run-outcomes.ts'

/** Where a run stands, whichever of its files said so. */
export interface RunStanding {
  readonly state: RunState
  readonly endedAt: string | null
  readonly outcomeOf: OutcomeOf
  readonly current: readonly string[]
  readonly remaining: number | null
  readonly stopped: Failure | null
  readonly manualEnds: ReadonlyMap<string, ManualEnd>
  /** What was decided about steps that wait. */
  readonly decisions: ReadonlyMap<string, StepDecision>
}

/** Records of what the user says about a run that is not under way. */
const saidLater: ReadonlySet<JournalRecord['record']> = new Set(['manual-ended', 'step-decided'])

const stateOf = (endedAt: string | null, last: JournalRecord | undefined): RunState => {
  if (endedAt !== null) return 'ended'
  return last?.record === 'run-paused' ? 'paused' : 'interrupted'
}

/** Where a run stands that is under way. */
export const standingOfLive = (live: LiveRun): RunStanding => ({
  state: live.state(),
  endedAt: null,
  outcomeOf: live.outcomes.of,
  current: live.current(),
  remaining: null,
  stopped: null,
  manualEnds: new Map(),
  decisions: new Map(),
})

/**
 * Where a run stands that nobody carries out: its journal says whether it came to its end. One that
 * did, but was not read back, is ended all the same.
 */
export const standingOf = ({ end }: RunRecord, records: readonly JournalRecord[]): RunStanding => {
  const last = records.findLast(({ record }) => !saidLater.has(record))
  const endedAt = end?.at ?? (last?.record === 'run-ended' ? last.at : null)
  return {
    state: stateOf(endedAt, last),
    endedAt,
    outcomeOf: outcomesIn(records),
    current: [],
    remaining: end?.counts.remaining ?? null,
    stopped: end?.stopped ?? null,
    manualEnds: manualEndsIn(records),
    decisions: decisionsIn(records),
  }
}

const summaryOf = (
  record: RunRecord,
  { endedAt, state, counts }: Pick<RunSummary, 'endedAt' | 'state' | 'counts'>,
): RunSummary => ({
  runId: record.runId,
  source: record.source,
  destination: record.destination,
  selection: record.selection,
  deployedBy: record.deployedBy.displayName,
  begunAt: record.begunAt,
  endedAt,
  state,
  counts,
  undoes: record.undoes,
  // Which other runs say so is looked up where all of them are known.
  undoneBy: null,
  canBeUndone: false,
})

/** A run in one line. */
export const summarise = (record: RunRecord, standing: RunStanding, plan: Plan): RunSummary => {
  const counts = countRun(plan, standing.outcomeOf, standing.remaining)
  return summaryOf(record, { ...standing, counts })
}

/** How a run came to its end. */
export type RunEnd = NonNullable<RunRecord['end']>

/** A run that came to its end, in one line: without a look at its plan and journal. */
export const summariseEnded = (record: RunRecord, { at, counts }: RunEnd): RunSummary =>
  summaryOf(record, { endedAt: at, state: 'ended', counts })

/** A run with its steps. */
export const viewRun = (
  record: RunRecord,
  standing: RunStanding,
  plan: Plan,
  files: ReturnType<typeof runFiles>,
): EngineRunView => {
  const models = kindModelsOn(productOf(plan.destination))
  return {
    summary: summarise(record, standing, plan),
    steps: openSteps(plan).map((step): RunStep => {
      const outcome = standing.outcomeOf(step.id) ?? null
      return {
        stepId: step.id,
        kindTitle: models.get(step.kind)?.title.one ?? step.kind,
        name: step.name,
        action: step.action,
        outcome,
        decided: standing.decisions.get(step.id)?.choice ?? null,
        hasPage:
          outcome?.state === 'done' &&
          pageOf(plan.destination, step, outcome.destinationId) !== undefined,
      }
    }),
    current: standing.current,
    stopped: standing.stopped,
    folder: files.folder,
    hasReport: existsSync(files.reportPage),
    manual: manualViews(plan, models, progressBy(standing.outcomeOf, standing.manualEnds)),
    toEnter: secretsToEnter(plan, models, ({ id }) => standing.outcomeOf(id)?.state !== 'done'),
  }
}
