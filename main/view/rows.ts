import type { ConfigObject } from '#contract/model/config-object'
import {
  isWriting,
  type Notice,
  type Plan,
  type PlanProblem,
  type Step,
} from '#contract/model/plan'
import type { PlanRow, Readiness } from '#contract/model/plan-view'
import { harmOfStep, impactOfStep } from '#domain/impact/harm-of-step'
import type { ImpactOf } from '#domain/impact/impact'
import type { KindModels } from '#domain/kind-model'
import type { ObjectIndex } from '#domain/planning/object-index'
import { stepIdOf } from '#domain/planning/object-index'
import { isAboutSignIn } from '#domain/restrictions/restriction-notices'
import { isBlocked, wholeSteps } from './whole-steps.ts'

/** What rows are made from. */
export interface RowsInput {
  readonly plan: Plan
  readonly source: Pick<ObjectIndex, 'get'>
  readonly destination: Pick<ObjectIndex, 'get'>
  readonly models: KindModels
  readonly impactOf: ImpactOf
}

/** The names of the selected projects that need each step, by its id. */
const projectsNeeding = ({ steps }: Plan): ReadonlyMap<string, readonly string[]> => {
  const used = new Map<string, string[]>()
  for (const { id, why } of steps) {
    for (const user of why) {
      const known = used.get(user)
      if (known) known.push(id)
      else used.set(user, [id])
    }
  }
  const needing = new Map<string, string[]>()
  for (const project of steps.filter(({ kind }) => kind === 'project')) {
    const reached = new Set([project.id])
    for (const id of reached) {
      const names = needing.get(id)
      if (names) names.push(project.name)
      else needing.set(id, [project.name])
      for (const next of used.get(id) ?? []) reached.add(next)
    }
  }
  return needing
}

const readinessOf = (
  step: Step,
  problems: readonly PlanProblem[],
  notices: readonly Notice[],
): Readiness => {
  if (isBlocked(step)) return 'blocked'
  if (!isWriting(step)) return 'nothing-to-do'
  const doubtful = problems.length > 0 || step.sharedWith.length > 0 || notices.some(isAboutSignIn)
  return doubtful ? 'warning' : 'ready'
}

const ownerNameOf = (object: ConfigObject | undefined, site: Pick<ObjectIndex, 'get'>): string =>
  (object?.owner && site.get(object.owner.kind, object.owner.id)?.name) ?? ''

/** Nothing of the source stands for what is deleted: its owner is the destination's. */
const ownerOf = (step: Step, { source, destination }: RowsInput): string =>
  step.action === 'delete'
    ? ownerNameOf(destination.get(step.kind, step.destinationId ?? ''), destination)
    : ownerNameOf(source.get(step.kind, step.sourceId), source)

const changedOn = ({ divergences }: Step): PlanRow['changedOn'] => {
  const [side, other] = new Set(divergences.map((one) => one.side))
  return other === undefined ? (side ?? null) : 'both'
}

/** Makes the row of a plan's step; what needs a look at the whole plan is found out once. */
export const rowMaker = (input: RowsInput): ((step: Step) => PlanRow) => {
  const { plan, models } = input
  const projects = projectsNeeding(plan)
  const problems = Map.groupBy(plan.problems, ({ stepId }) => stepId)
  const notices = Map.groupBy(plan.notices, ({ stepId }) => stepId)
  const selected = new Set(plan.selectedObjects.map(stepIdOf))
  return (step) => {
    const mine = problems.get(step.id) ?? []
    return {
      id: step.id,
      kind: step.kind,
      kindTitle: models.get(step.kind)?.title.one ?? step.kind,
      name: step.name,
      ownerName: ownerOf(step, input),
      action: step.action,
      readiness: readinessOf(step, mine, notices.get(step.id) ?? []),
      projects: projects.get(step.id) ?? [],
      selected: step.kind === 'project' || selected.has(step.id),
      dependsOn: step.dependsOn,
      changes: step.changes.length,
      problems: mine.length,
      sharedWith: step.sharedWith.length,
      reversible: step.undo?.reversible ?? null,
      harm: harmOfStep(step, impactOfStep(step, input.destination, input.impactOf)),
      changedOn: changedOn(step),
    }
  }
}

/** One row for each object. */
export const planRows = (input: RowsInput): readonly PlanRow[] =>
  wholeSteps(input.plan).map(rowMaker(input))
