import { attempt, type Failure } from '#contract/model/failure'
import type { Plan, Step } from '#contract/model/plan'
import type { AskedJira } from '#contract/model/rehearsal'
import { productOf } from '#contract/model/snapshot'
import { resolveStep } from '#domain/deployment/resolve-step'
import { earlierStepOf, makersNeeded } from '#domain/deployment/step-links'
import { openSteps } from '#engine/open-steps'
import type { Connection } from '#jira/connect'
import { connectEndpoints, dataCenterConnectEndpoints } from '#jira/connect-endpoints'
import type { Writer } from '#kinds/kind'
import { kindsByNameOn } from '#kinds/products'
import { kindModels } from '#kinds/registry'

/** What the destination said when it was asked about the steps of the plan. */
export interface JiraOpinion {
  readonly of: ReadonlyMap<string, AskedJira>
  /** How long it took for one request, in milliseconds; null where nobody asked. */
  readonly measured: number | null
  /** Why it was not asked. */
  readonly notAsked: Failure | null
}

/** The opinion of a destination that was not asked. */
export const unasked = (notAsked: Failure | null): JiraOpinion => ({
  of: new Map(),
  measured: null,
  notAsked,
})

type Validate = NonNullable<Writer['validate']>

/** Requests that are timed; the one in the middle counts. */
const timed = 3

/** Milliseconds by a clock that never goes back. */
export type Stopwatch = () => number

const measure = async ({ api, site }: Connection, now: Stopwatch): Promise<number> => {
  const isDataCenter = productOf(site) === 'data-center'
  const taken: number[] = []
  for (let at = 0; at < timed; at += 1) {
    const begun = now()
    await (isDataCenter
      ? api.call(dataCenterConnectEndpoints.myself)
      : api.call(connectEndpoints.myself))
    taken.push(now() - begun)
  }
  return Math.max(1, Math.round(taken.toSorted((a, b) => a - b)[1] ?? 0))
}

/** What a step refers to, or completes, and is not there yet. */
const stillToCome = (plan: Plan, step: Step): readonly string[] => {
  const earlier = earlierStepOf(step.id)
  const ids = [...(earlier === undefined ? [] : [earlier]), ...makersNeeded(step)]
  return ids.map((id) => {
    const maker = plan.steps.find((one) => one.id === id)
    if (maker === undefined) return id
    return `${kindModels.get(maker.kind)?.title.one ?? maker.kind} “${maker.name}”`
  })
}

const askAbout = async (
  plan: Plan,
  step: Step,
  validate: Validate,
  destination: Connection,
): Promise<AskedJira> => {
  const early = stillToCome(plan, step)
  if (early.length > 0) return { answer: 'too-early', details: early }
  const { api, site, fieldModel, account } = destination
  const context = { api, site, fieldModel, accountId: account.accountId, step }
  const asked = await attempt(async () => {
    const { data } = resolveStep(step, new Map())
    const id = step.destinationId
    const current =
      id === undefined
        ? undefined
        : await kindsByNameOn(productOf(site)).get(step.kind)?.writer?.readOne(context, id)
    await validate(context, current, data)
  })
  if (asked.ok) return { answer: 'fine' }
  const { code, details } = asked.failure
  return code === 'jira.rejected'
    ? { answer: 'refused', details }
    : { answer: 'failed', failure: asked.failure }
}

/**
 * Asks the destination itself about the steps that it can look at without doing anything, and times
 * it. Nothing is written. Throws AppError when the destination does not answer at all.
 */
export const askJira = async (
  plan: Plan,
  destination: Connection,
  now: Stopwatch = () => performance.now(),
): Promise<JiraOpinion> => {
  const measured = await measure(destination, now)
  const of = new Map<string, AskedJira>()
  const kinds = kindsByNameOn(productOf(destination.site))
  for (const step of openSteps(plan)) {
    const validate = kinds.get(step.kind)?.writer?.validate
    if (validate === undefined || step.action === 'delete') continue
    of.set(step.id, await askAbout(plan, step, validate, destination))
  }
  return { of, measured, notAsked: null }
}
