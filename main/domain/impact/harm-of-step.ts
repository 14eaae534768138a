import type { Harm } from '#contract/model/harm'
import { isWriting, type Step } from '#contract/model/plan'
import type { ObjectIndex } from '../planning/object-index.ts'
import type { Impact, ImpactOf } from './impact.ts'
import { movesIssues } from './moves-issues.ts'

/** What depends on the destination object that a step writes; undefined where it writes none. */
export const impactOfStep = (
  step: Step,
  destination: Pick<ObjectIndex, 'get'>,
  impactOf: ImpactOf,
): Impact | undefined => {
  if (!isWriting(step) || step.destinationId === undefined) return undefined
  const there = destination.get(step.kind, step.destinationId)
  return there && impactOf(there)
}

const doesOf = (step: Step): Harm['does'] => {
  if (!isWriting(step)) return 'nothing'
  if (step.action === 'delete') return 'deletes'
  if (movesIssues(step)) return 'moves-issues'
  if (step.removed.length > 0) return 'takes-out'
  return step.action === 'create' ? 'adds' : 'changes'
}

/** How much a step can hurt: what it does, and what of the destination it hits. */
export const harmOfStep = (step: Step, impact: Impact | undefined): Harm => ({
  does: doesOf(step),
  issues: impact === undefined ? 0 : impact.issues,
  projects: impact?.projects.length ?? 0,
  dependants: impact?.dependants.length ?? 0,
})
