import type { Plan, Step } from '#contract/model/plan'
import { firstHalfOf } from '#domain/deployment/step-links'

/** The first half of a step that was cut in two, with what its second half adds. */
const joined = (first: Step, second: Step): Step => ({
  ...first,
  after: second.after,
  dependsOn: [...new Set([...first.dependsOn, ...second.dependsOn])].filter(
    (id) => id !== first.id,
  ),
  blockedBy: [...new Set([...first.blockedBy, ...second.blockedBy])],
})

/** One step for each object: what a plan makes in two halves is one change to people. */
export const wholeSteps = ({ steps }: Plan): readonly Step[] => {
  const seconds = new Map(steps.map((step) => [firstHalfOf(step.id), step]))
  return steps
    .filter(({ id }) => firstHalfOf(id) === undefined)
    .map((step) => {
      const second = seconds.get(step.id)
      return second === undefined ? step : joined(step, second)
    })
}

/** Whether a step waits for a problem: then it is no part of a deployment. */
export const isBlocked = ({ blockedBy }: Step): boolean => blockedBy.length > 0
