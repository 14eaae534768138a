import type { Decision } from '#contract/model/decision'
import type { Plan } from '#contract/model/plan'
import type { PlanView } from '#contract/model/plan-view'
import type { Snapshot } from '#contract/model/snapshot'
import type { KindModels } from '#domain/kind-model'
import { indexObjects } from '#domain/planning/object-index'
import { sumOfUndo } from '#domain/undo/with-undo'
import { impactOfSite } from './impact-of-site.ts'
import { manualViews, notDeployed } from './manual-views.ts'
import { onlyThereViews } from './only-there-views.ts'
import { personRows } from './person-rows.ts'
import { problemViews } from './problem-views.ts'
import { planRows } from './rows.ts'
import { wholeSteps } from './whole-steps.ts'

/** What a plan is shown from. */
export interface PlanViewInput {
  readonly planId: string
  readonly plan: Plan
  readonly source: Snapshot
  readonly destination: Snapshot
  readonly decisions: readonly Decision[]
  readonly models: KindModels
}

/**
 * A plan as people look through it: light rows, and problems with what can be decided, those first
 * for which most steps wait.
 */
export const viewPlan = (input: PlanViewInput): PlanView => {
  const { planId, plan, source, destination, decisions, models } = input
  const here = indexObjects(source)
  const there = indexObjects(destination)
  const rows = planRows({
    plan,
    source: here,
    destination: there,
    models,
    impactOf: impactOfSite(destination, models),
  })
  return {
    planId,
    source: plan.source,
    destination: plan.destination,
    madeAt: plan.madeAt,
    destinationReadAt: destination.takenAt,
    compared: rows.length,
    rows,
    problems: problemViews(plan, models).toSorted((a, b) => b.waiting - a.waiting),
    decisions,
    notices: plan.notices,
    notCarried: plan.notCarried,
    gaps: [...source.gaps, ...destination.gaps],
    manual: manualViews(plan, models, notDeployed),
    people: personRows({
      plan,
      source: here,
      destination: there,
      models,
      decisions,
    }),
    onlyThere: onlyThereViews(plan, models, decisions),
    skipped: plan.skipped.map((one) => ({
      ...one,
      kindTitle: models.get(one.kind)?.title.one ?? one.kind,
    })),
    base: plan.base,
    undo: sumOfUndo(wholeSteps(plan)),
    undoes: plan.undoes?.runId ?? null,
  }
}
