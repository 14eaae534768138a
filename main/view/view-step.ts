import { AppError, failure } from '#contract/model/failure'
import type { Json } from '#contract/model/json'
import { isWriting, type Plan, type Step } from '#contract/model/plan'
import type { Reference } from '#contract/model/reference'
import type { Snapshot } from '#contract/model/snapshot'
import type { StepDetail } from '#contract/model/step-detail'
import { evidenceWording } from '#contract/wording/evidence-wording'
import { wordNotice } from '#contract/wording/notice-wording'
import { issuesOfStep } from '#domain/checks/issues-with'
import { makersNeeded, stepMaking } from '#domain/deployment/step-links'
import type { KindModel, KindModels } from '#domain/kind-model'
import { indexObjects, type ObjectIndex } from '#domain/planning/object-index'
import { subjectOf } from './choices.ts'
import { type Describe, describeIn } from './describe.ts'
import { divergenceViews } from './divergence-views.ts'
import { extraViews } from './extra-views.ts'
import { impactOfSite } from './impact-of-site.ts'
import { viewImpact } from './impact-view.ts'
import { memberViews } from './member-views.ts'
import { problemViews } from './problem-views.ts'
import { rowMaker } from './rows.ts'
import { textViews } from './text-views.ts'
import { withoutBytes } from './view-picture.ts'
import { wholeSteps } from './whole-steps.ts'

/** What a step is shown from. */
export interface StepViewInput {
  readonly plan: Plan
  readonly stepId: string
  readonly source: Snapshot
  readonly destination: Snapshot
  readonly models: KindModels
}

const pictureOf = (
  model: KindModel,
  { before, after }: Step,
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

/** The step of a plan, its kind, what it hits, and which issues have what it can take out. */
const findStep = ({ plan, stepId, destination, models }: Omit<StepViewInput, 'source'>) => {
  const step = wholeSteps(plan).find(({ id }) => id === stepId)
  const model = step && models.get(step.kind)
  if (!step || !model) throw new AppError(failure('input.invalid', stepId))
  const object = destination.objects.find(
    ({ kind, id }) => kind === step.kind && id === step.destinationId,
  )
  const { whole: having, extras } = issuesOfStep(step, object, model)
  const readAt = destination.takenAt
  const impact =
    object === undefined || !isWriting(step)
      ? null
      : viewImpact({
          object,
          impact: impactOfSite(destination, models)(object),
          having,
          readAt,
          models,
        })
  return { step, model, impact, extraIssues: extras }
}

/** Searches for the issues that a step concerns, in the order in which they are counted. */
export const searchesOfStep = (input: Omit<StepViewInput, 'source'>): readonly string[] => {
  const { impact, extraIssues } = findStep(input)
  return [impact?.search?.jql ?? null, ...extraIssues].filter((issues) => issues !== null)
}

/** Everything about one step, in words. Fails with `input.invalid` when there is no such step. */
export const viewStep = (input: StepViewInput): StepDetail => {
  const { plan, stepId, models } = input
  const whole = wholeSteps(plan)
  const { step, model, impact, extraIssues } = findStep(input)
  const destination = indexObjects(input.destination)
  const describe = describeIn(plan, destination)
  const source = indexObjects(input.source)
  const nameHere = ({ $ref, id }: Reference): string => source.get($ref, id)?.name ?? id
  const steps = new Map(whole.map((each) => [each.id, each]))
  const nameStep = (id: string): readonly StepDetail['neededBy'][number][] => {
    const found = steps.get(id)
    const kindTitle = models.get(found?.kind ?? '')?.title.one ?? ''
    return found ? [{ stepId: id, kindTitle, name: found.name }] : []
  }
  return {
    row: rowMaker({
      plan,
      source,
      destination,
      models,
      impactOf: impactOfSite(input.destination, models),
    })(step),
    // Decisions name the object as the source has it, whatever it is called afterwards.
    subject: { ...subjectOf(step), name: source.get(step.kind, step.sourceId)?.name ?? step.name },
    evidence: step.evidence === undefined ? '' : evidenceWording[step.evidence],
    neededBy: step.why.flatMap(nameStep),
    needs: [...new Set([...step.dependsOn, ...makersNeeded(step)])].flatMap(nameStep),
    sharedWith: step.sharedWith,
    divergences: divergenceViews(step, model, describe),
    members: memberViews(step.before, step.after, model, describe),
    problems: problemViews(
      plan,
      models,
      plan.problems.filter((found) => found.stepId === stepId),
    ),
    undo: step.undo ?? null,
    notices: plan.notices.filter((found) => found.stepId === stepId).map(wordNotice),
    extras: extraViews(step, describe, extraIssues),
    impact,
    texts: textViews(source.get(step.kind, step.sourceId), step.after, nameHere, describe.nameOf),
    workflow: pictureOf(model, step, plan, destination, describe),
    raw: {
      before: step.before ? withoutBytes(step.before) : null,
      after: withoutBytes(step.after),
    },
  }
}
