import { AppError, failure } from '#contract/model/failure'
import type { Json, JsonObject } from '#contract/model/json'
import type { Plan, Step } from '#contract/model/plan'
import type { Reference } from '#contract/model/reference'
import type { Snapshot } from '#contract/model/snapshot'
import type { StepDetail } from '#contract/model/step-detail'
import { evidenceWording } from '#contract/wording/evidence-wording'
import { wordNotice } from '#contract/wording/notice-wording'
import { firstHalfOf, makersNeeded, stepMaking } from '#domain/deployment/step-links'
import type { KindModel, KindModels } from '#domain/kind-model'
import { indexObjects, type ObjectIndex } from '#domain/planning/object-index'
import { type Describe, describeIn } from './describe.ts'
import { memberViews } from './member-views.ts'
import { problemViews } from './problem-views.ts'
import { planRows } from './rows.ts'

/** What a step is shown from. */
export interface StepViewInput {
  readonly plan: Plan
  readonly stepId: string
  readonly source: Snapshot
  readonly destination: Snapshot
  readonly models: KindModels
}

interface States {
  readonly before: JsonObject | undefined
  readonly after: JsonObject
}

/** A step that was cut in two is shown as the one change that it is. */
const statesOf = (step: Step, plan: Plan): States => {
  const second = plan.steps.find(({ id }) => firstHalfOf(id) === step.id)
  return { before: step.before, after: second?.after ?? step.after }
}

const pictureOf = (
  model: KindModel,
  { before, after }: States,
  plan: Plan,
  destination: ObjectIndex,
  describe: Describe,
) => {
  const made = new Map(plan.steps.map((step) => [step.id, step]))
  const categoryOf = (status: Reference): string => {
    const maker = stepMaking(status.id)
    const data =
      maker === undefined ? destination.get('status', status.id)?.data : made.get(maker)?.after
    return typeof data?.category === 'string' ? data.category : ''
  }
  const naming = {
    nameOf: describe.nameOf,
    categoryOf,
    describe: (value: Json) => describe.value(value, ''),
  }
  return model.picture?.(before, after, naming) ?? null
}

/** Everything about one step, in words. Fails with `input.invalid` when there is no such step. */
export const viewStep = (input: StepViewInput): StepDetail => {
  const { plan, stepId, models } = input
  const step = plan.steps.find(({ id }) => id === stepId)
  const model = step && models.get(step.kind)
  if (!step || !model) throw new AppError(failure('input.invalid', stepId))
  const destination = indexObjects(input.destination)
  const describe = describeIn(plan, destination)
  const states = statesOf(step, plan)
  const steps = new Map(plan.steps.map((each) => [each.id, each]))
  const nameStep = (id: string): readonly StepDetail['neededBy'][number][] => {
    const found = steps.get(id)
    const kindTitle = models.get(found?.kind ?? '')?.title.one ?? ''
    return found ? [{ stepId: id, kindTitle, name: found.name }] : []
  }
  const alone = { ...plan, steps: [step] }
  const [row] = planRows({ plan: alone, source: indexObjects(input.source), models })
  if (!row) throw new AppError(failure('input.invalid', stepId))
  return {
    row,
    evidence: step.evidence === undefined ? '' : evidenceWording[step.evidence],
    neededBy: step.why.flatMap(nameStep),
    needs: [...new Set([...step.dependsOn, ...makersNeeded(step)])].flatMap(nameStep),
    sharedWith: step.sharedWith,
    members: memberViews(states.before, states.after, model, describe),
    problems: problemViews(
      plan,
      models,
      plan.problems.filter((found) => found.stepId === stepId),
    ),
    notices: plan.notices.filter((found) => found.stepId === stepId).map(wordNotice),
    workflow: pictureOf(model, states, plan, destination, describe),
    raw: { before: states.before ?? null, after: states.after },
  }
}
