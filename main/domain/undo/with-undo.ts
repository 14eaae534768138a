import { isWriting, type PlanProblem, type Step } from '#contract/model/plan'
import type { Reversibility, StepUndo, UndoSum } from '#contract/model/undo'
import { earlierStepOf, stepMaking } from '../deployment/step-links.ts'
import type { KindModels } from '../kind-model.ts'
import { problem } from '../planning/findings.ts'
import type { ObjectIndex } from '../planning/object-index.ts'
import { reversibilityOf } from './reversibility.ts'

/** Steps with how each of those that write can be undone. */
export const withUndo = (
  steps: readonly Step[],
  destination: ObjectIndex,
  models: KindModels,
): readonly Step[] => {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const known = new Map<Step, StepUndo | undefined>()

  const find = (step: Step): StepUndo | undefined => {
    const model = models.get(step.kind)
    if (!isWriting(step) || !model) return undefined
    // What completes an object that the plan makes is gone with it.
    const first = byId.get(earlierStepOf(step.id) ?? '')
    if (first !== undefined && first.destinationId === undefined) return undoOf(first)
    const maker = byId.get(stepMaking(step.owner?.id ?? '') ?? '')
    const there =
      step.destinationId === undefined ? undefined : destination.get(step.kind, step.destinationId)
    return reversibilityOf({
      step,
      model,
      there,
      goesWithOwner: maker !== undefined && undoOf(maker)?.way === 'delete',
    })
  }
  const undoOf = (step: Step): StepUndo | undefined => {
    if (!known.has(step)) known.set(step, find(step))
    return known.get(step)
  }

  return steps.map((step) => {
    const undo = undoOf(step)
    return undo === undefined ? step : { ...step, undo }
  })
}

/** Steps that nothing can take back: each is to be accepted by itself. */
export const oneWayProblems = (steps: readonly Step[]): readonly PlanProblem[] =>
  steps.flatMap(({ id, name, undo }) =>
    undo?.reversible === 'not' ? [problem(id, 'cannot-be-undone', 'step', '', [name])] : [],
  )

/** How many of a plan's writing steps can be undone how far. */
export const sumOfUndo = (steps: readonly Step[]): UndoSum => {
  const count = (reversible: Reversibility): number =>
    steps.filter(({ undo }) => undo?.reversible === reversible).length
  return { fully: count('fully'), inPart: count('in-part'), not: count('not') }
}
