import type { Plan, Step } from '#contract/model/plan'
import type { PlanEffect } from '#contract/model/step-options'
import { wordReason } from '#contract/wording/problem-wording'
import type { KindModels } from '#domain/kind-model'
import { wholeSteps } from './whole-steps.ts'

/** So many of each list are shown; the others are counted. */
const most = 100

/** What a step loses: the notices and problems of elements that stay out, as texts. */
const lossesOf = ({ notices, problems }: Plan): ReadonlyMap<string, ReadonlySet<string>> => {
  const lost = [
    ...notices.filter(({ code }) => code === 'element-left-out'),
    ...problems.filter(({ blocks }) => blocks === 'element'),
  ]
  const losses = new Map<string, Set<string>>()
  for (const { stepId, details } of lost) {
    const text = details.slice(1).join(', ')
    losses.set(stepId, (losses.get(stepId) ?? new Set()).add(text))
  }
  return losses
}

/** What is different between a plan and another one of the same sites and the same selection. */
export const planEffect = (before: Plan, after: Plan, models: KindModels): PlanEffect => {
  const [old, now] = [wholeSteps(before), wholeSteps(after)]
  const oldById = new Map(old.map((step) => [step.id, step]))
  const nowById = new Map(now.map((step) => [step.id, step]))
  const short = ({ id, kind, name, action }: Step) => ({
    stepId: id,
    kindTitle: models.get(kind)?.title.one ?? kind,
    name,
    action,
  })
  const comes = now.filter(({ id }) => !oldById.has(id))
  const goes = old.filter(({ id }) => !nowById.has(id))
  const changes = now.flatMap((step) => {
    const former = oldById.get(step.id)
    return former && former.action !== step.action
      ? [{ step: short(step), before: former.action }]
      : []
  })
  const lostBefore = lossesOf(before)
  const loses = [...lossesOf(after)].flatMap(([stepId, texts]) => {
    const step = nowById.get(stepId)
    const elements = [...texts].filter((text) => lostBefore.get(stepId)?.has(text) !== true)
    return step && elements.length > 0 ? [{ step: short(step), elements }] : []
  })
  const known = new Set(before.problems.map(({ id }) => id))
  const left = new Set(after.problems.map(({ id }) => id))
  const problems = after.problems.filter(({ id }) => !known.has(id))
  return {
    comes: comes.slice(0, most).map(short),
    goes: goes.slice(0, most).map(short),
    changes: changes.slice(0, most),
    loses: loses.slice(0, most).map(({ step, elements }) => ({
      step,
      elements: elements.slice(0, most),
    })),
    problems: problems.slice(0, most).map((found) => ({
      code: found.code,
      reason: wordReason(found),
    })),
    solved: before.problems.filter(({ id }) => !left.has(id)).length,
    counts: {
      comes: comes.length,
      goes: goes.length,
      changes: changes.length,
      loses: loses.length,
      problems: problems.length,
    },
  }
}
