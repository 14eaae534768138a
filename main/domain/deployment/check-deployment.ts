import { AppError, failure } from '#contract/model/failure'
import { isWriting, type Plan, type Step } from '#contract/model/plan'
import type { SiteStamp } from '#contract/model/snapshot'
import { fingerprint } from '../fingerprint.ts'
import type { JournalState } from './journal-state.ts'
import { makersNeeded, stepsBefore } from './step-links.ts'

/** The hash by which a journal knows its plan. */
export const planHash = (plan: Plan): string =>
  // A plan is plain JSON by its schema; only its optional members keep the types apart.
  fingerprint(JSON.parse(JSON.stringify(plan)))

/** Whether a deployment carries a step out: it writes, and waits for no decision. */
export const isToBeCarriedOut = (step: Step): boolean =>
  isWriting(step) && step.blockedBy.length === 0

/**
 * Refuses, before anything is sent, what must not be deployed: a plan for another site, a journal
 * of another plan, or a plan whose steps do not come after those they need. Throws AppError.
 */
export const checkDeployment = (
  plan: Plan,
  connected: SiteStamp,
  state: JournalState | undefined,
): void => {
  if (plan.destination.cloudId !== connected.cloudId) {
    const sites = [`plan: ${plan.destination.address}`, `connected: ${connected.address}`]
    throw new AppError(failure('plan.wrong-site', connected.address, sites))
  }
  if (state !== undefined && state.destination.cloudId !== connected.cloudId) {
    const sites = [`journal: ${state.destination.address}`, `connected: ${connected.address}`]
    throw new AppError(failure('plan.wrong-site', connected.address, sites))
  }
  if (state !== undefined && state.planHash !== planHash(plan)) {
    const found = 'the one that is there belongs to another plan'
    throw new AppError(failure('run.journal-missing', found))
  }
  checkOrder(plan.steps)
  checkMakers(plan.steps)
}

/** What a step refers to must exist, or be made by a step that is carried out. */
const checkMakers = (steps: readonly Step[]): void => {
  const available = new Set(
    steps
      .filter((step) => step.destinationId !== undefined || isToBeCarriedOut(step))
      .map((step) => step.id),
  )
  for (const step of steps.filter(isToBeCarriedOut)) {
    const missing = makersNeeded(step).filter((id) => !available.has(id))
    if (missing.length > 0) {
      const details = missing.map((id) => `${step.id} needs ${id}, which is not made`)
      throw new AppError(failure('input.invalid', 'plan', details))
    }
  }
}

const checkOrder = (steps: readonly Step[]): void => {
  const seen = new Set<string>()
  for (const step of steps) {
    const early = stepsBefore(step).filter((id) => !seen.has(id))
    if (early.length > 0) {
      const details = early.map((id) => `${step.id} comes before ${id}`)
      throw new AppError(failure('input.invalid', 'plan', details))
    }
    if (seen.has(step.id)) {
      throw new AppError(failure('input.invalid', 'plan', [`${step.id} stands in it twice`]))
    }
    seen.add(step.id)
  }
}
