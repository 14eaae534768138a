import { isWriting, type PlanProblem, type Step } from '#contract/model/plan'

/**
 * Works out which problems each step waits for. A step inherits the problems of a step it depends
 * on only while that object does not exist or is not known which it is; an existing object whose
 * update waits for an answer is used as it stands. Expects steps in order.
 */
export const blockSteps = (
  ordered: readonly Step[],
  problems: readonly PlanProblem[],
): readonly Step[] => {
  const own = Map.groupBy(
    problems.filter((problem) => problem.blocks === 'step'),
    (problem) => problem.stepId,
  )
  const blocked = new Map<string, readonly string[]>()
  const settled = new Set<string>()
  return ordered.map((step) => {
    const mine = (own.get(step.id) ?? []).map((problem) => problem.id)
    const action = mine.length > 0 ? 'problem' : step.action
    const waits =
      isWriting({ ...step, action }) || action === 'problem'
        ? [
            ...new Set([
              ...mine,
              ...step.dependsOn
                .filter((id) => !settled.has(id))
                .flatMap((id) => blocked.get(id) ?? []),
            ]),
          ]
        : []
    blocked.set(step.id, waits)
    if (step.destinationId !== undefined) settled.add(step.id)
    return { ...step, action, blockedBy: waits }
  })
}
