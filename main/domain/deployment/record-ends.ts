import { attempt } from '#contract/model/failure'
import type { JsonObject } from '#contract/model/json'
import type { Plan, Step } from '#contract/model/plan'
import type { RunEvent, StepOutcome } from '#contract/model/run'
import type { Clock } from '../ports.ts'
import { carryOutStep } from './carry-out-step.ts'
import type { Deployment } from './deployment.ts'
import type { GuardedJournal } from './guard-journal.ts'
import type { JournalState } from './journal-state.ts'
import { objectOf } from './outcome-object.ts'
import { resolveStep } from './resolve-step.ts'
import type { Settled } from './schedule.ts'
import { earlierStepOf } from './step-links.ts'

/** One step within a deployment that is under way. */
export interface StepUnderWay {
  readonly deployment: Deployment
  readonly journal: GuardedJournal
  /** What the journal said when the run began. */
  readonly state: JournalState | undefined
  /** Native ids of what exists so far; a done step adds its own. */
  readonly ids: Map<string, string>
  /** Steps whose objects stay as they are; a kept step adds its own. */
  readonly kept: Map<string, StepOutcome>
  readonly step: Step
}

/** Native ids that are known before a run begins: of what exists, and of what earlier runs did. */
export const knownIds = (plan: Plan, state: JournalState | undefined): Map<string, string> => {
  const ids = new Map<string, string>()
  for (const { id, destinationId } of plan.steps) {
    const known = objectOf(state?.steps.get(id)?.outcome) ?? destinationId
    if (known !== undefined) ids.set(id, known)
  }
  return ids
}

/** The steps whose objects the user decided to leave as they are, in earlier runs. */
export const keptSteps = (state: JournalState | undefined): Map<string, StepOutcome> =>
  new Map(
    [...(state?.steps ?? [])].flatMap(([id, { outcome }]) =>
      outcome?.state === 'kept' ? [[id, outcome] as const] : [],
    ),
  )

/** Native ids of what the steps of a plan created so far: the plan knew no object for them. */
export const createdIds = (
  { steps }: Plan,
  ids: ReadonlyMap<string, string>,
): ReadonlySet<string> =>
  new Set(
    steps.flatMap(({ id, destinationId }) =>
      destinationId === undefined ? (ids.get(id) ?? []) : [],
    ),
  )

/**
 * Carries out one step and records how it ended. Where the disk refuses the record, the outcome is
 * told all the same; the journal is broken then, and the run stops.
 */
export const carryOutRecorded = async (under: StepUnderWay): Promise<StepOutcome> => {
  const { deployment, journal, state, ids, step } = under
  const model = deployment.models.get(step.kind)
  if (model === undefined) throw new Error(`no such kind: ${step.kind}`)
  const earlier = earlierStepOf(step.id)
  // What was left as it is, is left so to the end.
  const before = earlier === undefined ? undefined : under.kept.get(earlier)
  let leftBehind: JsonObject | undefined
  const outcome =
    before ??
    (await carryOutStep({
      wanted: resolveStep(step, ids),
      model,
      history: state?.steps.get(step.id),
      targetId: step.destinationId ?? (earlier === undefined ? undefined : ids.get(earlier)),
      madeByRun: (id) => [...ids.values()].includes(id),
      created: () => createdIds(deployment.plan, ids),
      leaves: (data) => {
        leftBehind = data
      },
      destination: deployment.destination,
      journal,
      clock: deployment.clock,
      settle: deployment.settle,
    }))
  const object = objectOf(outcome)
  if (object !== undefined) ids.set(step.id, object)
  if (outcome.state === 'kept') under.kept.set(step.id, outcome)
  const at = deployment.clock()
  const ended = { record: 'step-ended' as const, stepId: step.id, at, outcome }
  await attempt(() => journal.append(leftBehind === undefined ? ended : { ...ended, leftBehind }))
  return outcome
}

/** Records and reports steps that end without having been begun. */
export async function* endUnbegun(
  settled: readonly Settled[],
  journal: GuardedJournal,
  clock: Clock,
): AsyncGenerator<RunEvent> {
  await Promise.all(
    settled.map(({ stepId, outcome }) =>
      attempt(() => journal.append({ record: 'step-ended', stepId, at: clock(), outcome })),
    ),
  )
  for (const { stepId, outcome } of settled) yield { event: 'step-ended', stepId, outcome }
}
