import type { Owner } from '#contract/model/config-object'
import type { Step } from '#contract/model/plan'
import { stepMaking } from '#domain/deployment/step-links'

/** Tells the step of what something is a part of; undefined where the plan has none. */
export const ownerSteps = (steps: readonly Step[]): ((owner: Owner) => Step | undefined) => {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const there = new Map(steps.map((step) => [`${step.kind}:${step.destinationId}`, step]))
  return ({ kind, id }) => byId.get(stepMaking(id) ?? '') ?? there.get(`${kind}:${id}`)
}
