import type { Plan, PlanProblem, Step } from '#contract/model/plan'
import type { ProblemView } from '#contract/model/plan-view'
import { problemWording, wordReason } from '#contract/wording/problem-wording'
import type { KindModels } from '#domain/kind-model'
import { choicesFor, subjectOf } from './choices.ts'
import { wholeSteps } from './whole-steps.ts'

const waitingFor = (plan: Plan): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { blockedBy } of wholeSteps(plan)) {
    for (const id of blockedBy) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

/** The problems of a plan in words, each with what can be decided about it. */
export const problemViews = (
  plan: Plan,
  models: KindModels,
  problems: readonly PlanProblem[] = plan.problems,
): readonly ProblemView[] => {
  const steps = new Map<string, Step>(plan.steps.map((step) => [step.id, step]))
  const waiting = waitingFor(plan)
  return problems.map((problem): ProblemView => {
    const step = steps.get(problem.stepId)
    const model = step && models.get(step.kind)
    return {
      id: problem.id,
      code: problem.code,
      stepId: problem.stepId,
      subject: step
        ? subjectOf(step)
        : { kind: '', name: problem.stepId, sourceId: problem.stepId },
      stepName: step?.name ?? problem.stepId,
      kindTitle: model?.title.one ?? '',
      blocks: problem.blocks,
      reason: wordReason(problem),
      remedy: problemWording[problem.code].meaning,
      details: problem.details,
      waiting: waiting.get(problem.id) ?? 0,
      choices: step && model ? choicesFor(problem, step, model) : [],
      grid: problem.grid ?? null,
    }
  })
}
