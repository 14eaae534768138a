import type { ManualStep, ManualView } from '#contract/model/manual-step'
import type { Plan, Step } from '#contract/model/plan'
import type { StepOutcome } from '#contract/model/run'
import { productOf } from '#contract/model/snapshot'
import { dataCenterMenu } from '#contract/wording/data-center-menus'
import { type ManualTerm, manualWording } from '#contract/wording/manual-wording'
import { capitalised } from '#contract/wording/plural'
import type { ManualEnd } from '#domain/deployment/manual-ends'
import { inHandOrder } from '#domain/deployment/manual-order'
import { objectOf } from '#domain/deployment/outcome-object'
import { stepMaking } from '#domain/deployment/step-links'
import type { KindModel, KindModels } from '#domain/kind-model'
import { manualPages } from './manual-page.ts'
import { ownerSteps } from './owner-steps.ts'

/** How far the deployment of a plan has come, for its manual steps. */
export interface ManualProgress {
  /** The native id of the object that a step made or changed; undefined as long as it has not. */
  readonly doneAs: (step: Step) => string | undefined
  readonly endOf: (manualId: string) => ManualEnd | undefined
  /** Manual steps that were looked up just now and are not as wanted. */
  readonly unlike: ReadonlySet<string>
}

/** How far a deployment has come by how its steps ended. */
export const progressBy = (
  outcomeOf: (stepId: string) => StepOutcome | undefined,
  ends: ReadonlyMap<string, ManualEnd>,
  unlike: ReadonlySet<string> = new Set(),
): ManualProgress => ({
  doneAs: ({ id }) => objectOf(outcomeOf(id)),
  endOf: (id) => ends.get(id),
  unlike,
})

/** Nothing was deployed yet. */
export const notDeployed: ManualProgress = {
  doneAs: () => undefined,
  endOf: () => undefined,
  unlike: new Set(),
}

/** Whether a code is said of objects of every kind. */
const isOfWholeKind = (code: ManualStep['code']): boolean =>
  code.startsWith('object-') || code.startsWith('member-')

const stateOf = (
  manual: ManualStep,
  isThere: boolean,
  { endOf, unlike }: ManualProgress,
): ManualView['state'] => {
  const end = endOf(manual.id)
  if (end) return end.outcome.state
  if (unlike.has(manual.id)) return 'unlike'
  return isThere ? 'open' : 'waiting'
}

/** The member that a value is of: after it stands which element of a list, or what some have in common. */
const memberOf = ({ label }: ManualStep['values'][number]): string => label.replace(/, .*$/s, '')

/** Words for a manual step; where a kind says itself why its objects are not written, in its words. */
const wordsFor = (
  { code, values, kind }: ManualStep,
  model: KindModel | undefined,
  isDataCenter: boolean,
): Pick<ManualTerm, 'what' | 'why' | 'where'> => {
  const { what, why, where, whereOnDataCenter }: ManualTerm = manualWording[code]
  const place = isDataCenter ? (whereOnDataCenter ?? where) : where
  if (model === undefined || !isOfWholeKind(code)) return { what, why, where: place }
  const { create, update } = model.abilities
  const ownWhy = code === 'object-by-hand' ? create.note : code === 'member-by-hand' && update.note
  const members = code.startsWith('member-') ? [...new Set(values.map(memberOf))] : []
  return {
    what: members.length === 0 ? what : `${what}: ${members.join(', ')}`,
    why: ownWhy || why,
    where: isDataCenter
      ? dataCenterMenu(kind, model.title.many)
      : `${where} › ${capitalised(model.title.many)}`,
  }
}

/** What it is called, with what it is a part of unless it says so itself. */
const nameOf = ({ name }: ManualStep, owner: Step | undefined): string =>
  owner === undefined || name.includes(owner.name) ? name : `${name} (${owner.name})`

/** The manual steps of a plan in words, in the order to work in, with where each of them stands. */
export const manualViews = (
  plan: Pick<Plan, 'manual' | 'steps' | 'destination'>,
  models: KindModels,
  progress: ManualProgress,
): readonly ManualView[] => {
  const steps = new Map(plan.steps.map((step) => [step.id, step]))
  const isDataCenter = productOf(plan.destination) === 'data-center'
  const ownerOf = ownerSteps(plan.steps)
  const pageFor = manualPages({
    plan,
    idOf: (step) => step.destinationId ?? progress.doneAs(step),
  })
  return inHandOrder(plan).map((manual) => {
    const model = models.get(manual.kind)
    const step = steps.get(manual.stepId)
    const owner = step?.owner && ownerOf(step.owner)
    const native = stepMaking(manual.objectId) === undefined ? manual.objectId : undefined
    const writes = step?.action === 'create' || step?.action === 'update'
    const done = step && progress.doneAs(step)
    const id = native ?? done
    const isMade = writes ? done !== undefined : id !== undefined
    // What somebody has to make waits for nothing.
    const isDue = isMade || step?.action === 'by-hand'
    const end = progress.endOf(manual.id)
    return {
      id: manual.id,
      code: manual.code,
      stepId: manual.stepId,
      kind: manual.kind,
      kindTitle: model?.title.one ?? manual.kind,
      name: nameOf(manual, owner),
      ...wordsFor(manual, model, isDataCenter),
      values: manual.values,
      check: manual.check,
      page: pageFor(manual) ?? null,
      state: stateOf(manual, isDue, progress),
      outcome: end?.outcome ?? null,
      endedAt: end?.at ?? null,
    }
  })
}
