import type { ConfigObject } from '#contract/model/config-object'
import type { Drift, StepDecision } from '#contract/model/drift'
import type { StepOutcome } from '#contract/model/run'
import { bringToWanted } from './bring-to-wanted.ts'
import { statesOf } from './drift.ts'
import type { StepRun } from './step-run.ts'
import { mergeThreeWay } from './three-way.ts'

/** Writes down what was found instead of what the plan saw, and ends the step as waiting. */
export const waitForDecision = async (
  run: StepRun,
  drift: Drift,
  now: ConfigObject | null,
): Promise<StepOutcome> => {
  const { journal, clock, wanted } = run
  const stepId = wanted.step.id
  await journal.append({ record: 'step-drifted', stepId, at: clock(), now })
  return { state: 'waiting', drift }
}

/** What was decided about a step, if it is about what is there: nothing may be newer than that. */
export const decisionAbout = ({ history }: StepRun, drift: Drift): StepDecision | undefined => {
  const decision = history?.decision
  if (decision === undefined) return undefined
  const { about } = decision
  const isSame =
    about.what === drift.what && about.objectId === drift.objectId && about.seen === drift.seen
  return isSame ? decision : undefined
}

/** How a step ends whose object stays as the destination has it. */
export const keep = ({ wanted }: StepRun, { about }: StepDecision): StepOutcome => ({
  state: 'kept',
  // Where the object shall go, what comes after needs it gone.
  destinationId: about.what === 'gone' || wanted.step.action === 'delete' ? null : about.objectId,
})

/**
 * Brings an object to what the user decided: to what the plan wants, or to what is there with the
 * plan's own changes. Without a decision the plan holds. Right from any state in between.
 */
export const bringToDecided = async (
  run: StepRun,
  current: ConfigObject,
  decision: StepDecision | undefined,
): Promise<StepOutcome> => {
  if (decision?.choice !== 'merge') return bringToWanted(run, current)
  const { model, wanted } = run
  const states = { ...statesOf(run, current.data, decision.about.what), now: current.data }
  const { merged, places } = mergeThreeWay(states, model.collections, decision.planWins)
  const outcome = await bringToWanted({ ...run, wanted: { ...wanted, data: merged } }, current)
  const left = places
    .filter(({ path, isConflict }) => isConflict && !decision.planWins.includes(path))
    .map(({ path }) => path)
  return outcome.state === 'done' && left.length > 0 ? { ...outcome, left } : outcome
}
