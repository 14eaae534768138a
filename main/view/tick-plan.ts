import type { Plan, Step } from '#contract/model/plan'
import type { Confirmation, Ticked } from '#contract/model/plan-view'
import type { Snapshot } from '#contract/model/snapshot'
import { isToBeCarriedOut } from '#domain/deployment/check-deployment'
import type { KindModels } from '#domain/kind-model'
import { narrowPlan } from '#domain/planning/narrow-plan'
import { indexObjects, type ObjectIndex } from '#domain/planning/object-index'
import { sumOfUndo } from '#domain/undo/with-undo'
import { describeIn } from './describe.ts'
import { restrictedChanges, type SignInAtHand } from './restricted-changes.ts'
import { secretsToEnter } from './secrets-to-enter.ts'
import { isBlocked, wholeSteps } from './whole-steps.ts'

const carriedOut = (plan: Plan) => wholeSteps(plan).filter(isToBeCarriedOut)

const countOf = (plan: Plan, action: 'create' | 'update' | 'delete'): number =>
  carriedOut(plan).filter((step) => step.action === action).length

/** What is left when some steps are not ticked, and what goes along with them. */
export const tickPlan = (plan: Plan, unticked: readonly string[]): Ticked => {
  const narrowed = narrowPlan(plan, unticked)
  return {
    leftOut: narrowed.leftOut,
    creates: countOf(narrowed.plan, 'create'),
    updates: countOf(narrowed.plan, 'update'),
    deletes: countOf(narrowed.plan, 'delete'),
  }
}

const titleOf = (step: Step, models: KindModels): string =>
  models.get(step.kind)?.title.one ?? step.kind

/** What goes, since the user ticked it: elements of objects, and whole objects. */
const removalsOf = (
  plan: Plan,
  models: KindModels,
  there: ObjectIndex,
): Confirmation['removals'] => {
  const describe = describeIn(plan, there)
  return carriedOut(plan)
    .filter((step) => step.action === 'delete' || step.removed.length > 0)
    .map((step) => ({
      stepId: step.id,
      kindTitle: titleOf(step, models),
      name: step.name,
      elements: step.removed.map(({ path, element }) =>
        describe.value(element, path.split('.').at(-1) ?? path),
      ),
    }))
}

/** What a confirmation is made from. */
export interface ConfirmationInput extends Omit<SignInAtHand, 'destination'> {
  readonly planId: string
  readonly plan: Plan
  readonly unticked: readonly string[]
  readonly destination: Snapshot
  /** Folder in which the run will keep its files. */
  readonly folder: string
}

/** What the user is asked to confirm before anything is written. */
export const confirmPlan = (input: ConfirmationInput): Confirmation => {
  const { plan, models } = input
  const narrowed = narrowPlan(plan, input.unticked)
  const there = indexObjects(input.destination)
  const shared = carriedOut(narrowed.plan).flatMap((step) => {
    const object =
      step.destinationId === undefined ? undefined : there.get(step.kind, step.destinationId)
    const isDefault = object?.protection === 'default'
    if (step.action !== 'update' || (!isDefault && step.sharedWith.length === 0)) return []
    const kindTitle = titleOf(step, models)
    return [{ stepId: step.id, kindTitle, name: step.name, isDefault, projects: step.sharedWith }]
  })
  return {
    planId: input.planId,
    destination: plan.destination,
    creates: countOf(narrowed.plan, 'create'),
    updates: countOf(narrowed.plan, 'update'),
    deletes: countOf(narrowed.plan, 'delete'),
    blocked: wholeSteps(plan).filter(isBlocked).length,
    leftOut: narrowed.leftOut.length,
    shared,
    removals: removalsOf(narrowed.plan, models, there),
    restricted: restrictedChanges(carriedOut(narrowed.plan), {
      ...input,
      destination: plan.destination,
    }),
    toEnter: secretsToEnter(narrowed.plan, models),
    undo: sumOfUndo(carriedOut(narrowed.plan)),
    manual: narrowed.plan.manual.length,
    folder: input.folder,
  }
}
