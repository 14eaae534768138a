import type { Decision } from '#contract/model/decision'
import type { Plan } from '#contract/model/plan'
import type { Snapshot } from '#contract/model/snapshot'
import { productOf } from '#contract/model/snapshot'
import type { Undoing } from '#contract/model/undo'
import { type UndoInput, undoBasis } from '#domain/undo/undo-basis'
import { kindModelsOn } from '#kinds/products'
import { planBetween } from './plan-between.ts'

/** An undo, planned: a plan like any other, from the destination as it shall be again. */
export interface PlannedUndo {
  readonly source: Snapshot
  /** The destination as it is now, with what the run made and nothing lists. */
  readonly now: Snapshot
  readonly decisions: readonly Decision[]
  readonly undoing: Undoing
  readonly plan: Plan
}

/**
 * Plans to undo a run, also one that was interrupted, from its files and the destination as it is
 * now. `also` are decisions besides those that it begins with. Throws AppError `run.journal-missing`
 * when the run never began.
 */
export const planUndo = (
  input: Omit<UndoInput, 'models'>,
  madeAt: string,
  also: readonly Decision[] = [],
): PlannedUndo => {
  const basis = undoBasis({ ...input, models: kindModelsOn(productOf(input.now.site)) })
  const decisions = [...basis.decisions, ...also]
  const plan = planBetween({
    source: basis.source,
    destination: basis.now,
    projects: [],
    decisions,
    known: [],
    undoing: basis.undoing,
    madeAt,
  })
  return { ...basis, decisions, plan }
}
