import type { Selection } from '#contract/model/contents'
import type { Decision } from '#contract/model/decision'
import { AppError, failure } from '#contract/model/failure'
import type { Plan } from '#contract/model/plan'
import { productOf, type Snapshot } from '#contract/model/snapshot'
import { selectableObjects } from '#domain/planning/select-objects'
import { projectChoice } from '#domain/planning/select-projects'
import { planBetween } from '#engine/plan-between'
import { kindModelsOn } from '#kinds/products'
import { type Draft, draftSuffix, loadDraft, saveDraft } from '#store/draft-file'
import type { DraftFiles } from './draft-files.ts'
import { fileFor } from './file-for.ts'
import { createShelf } from './shelf.ts'
import type { Snapshots } from './snapshots.ts'

/** A draft with all that it stands for. */
export interface PlannedDraft extends Draft {
  readonly source: Snapshot
  readonly destination: Snapshot
  readonly base: Snapshot | undefined
  readonly plan: Plan
}

/** Drafts by the id of their plan, on the disk and the latest at hand. */
export interface Drafts {
  /** Plans, unless the draft keeps a plan, and keeps the draft. Throws AppError (`plan.…`, `file.…`). */
  plan(planId: string, draft: Draft): Promise<PlannedDraft>
  get(planId: string): Promise<PlannedDraft>
  /** Plans anew with other decisions. Throws AppError `plan.view-only`. */
  decide(planId: string, decisions: readonly Decision[], madeAt: string): Promise<PlannedDraft>
  /** Plans anew with other decisions, to see what would follow. Throws AppError `plan.view-only`. */
  attempt(planId: string, decisions: readonly Decision[], madeAt: string): Promise<PlannedDraft>
  /** Notes something that no other plan follows from. */
  note(planId: string, change: (draft: PlannedDraft) => Partial<Draft>): Promise<PlannedDraft>
}

const atHand = 3

const selected = (
  { projects, objects }: Selection,
  source: Snapshot,
  destination: Pick<Snapshot, 'site'>,
) => {
  const models = kindModelsOn(productOf(destination.site))
  return {
    projects: projects === 'all' ? projectChoice(source.objects, models).carriable : projects,
    objects: objects === 'all' ? selectableObjects(source.objects, models) : objects,
  }
}

/** Refuses what takes more of a draft than its plan. Throws AppError `plan.view-only`. */
export const refuseViewOnly = ({ file }: Pick<Draft, 'file'>): void => {
  if (file?.viewOnly === true) throw new AppError(failure('plan.view-only', file.path))
}

const withoutPlan = (planned: PlannedDraft): Draft => {
  const { source: _, destination: __, base: ___, plan: ____, ...draft } = planned
  return draft
}

/** Keeps drafts in a folder. */
export const keepDrafts = (folder: string, snapshots: Snapshots, files: DraftFiles): Drafts => {
  const pathOf = (planId: string): string => fileFor(folder, planId, draftSuffix)

  const planned = async (planId: string, draft: Draft): Promise<PlannedDraft> => {
    const [source, destination, base] = await Promise.all([
      snapshots.get(draft.sourceId),
      snapshots.get(draft.destinationId),
      draft.baseId === undefined ? undefined : snapshots.get(draft.baseId),
    ])
    const sites = { source, destination, base }
    if (draft.file?.planKept === true) {
      return { ...draft, ...sites, plan: await files.planOf(planId) }
    }
    const { decisions, madeAt, known: remembered, undoing } = draft
    const chosen = selected(draft.selection, source, destination)
    const made = { ...sites, ...chosen, decisions, known: [], remembered, undoing, madeAt }
    return { ...draft, ...sites, plan: planBetween(made) }
  }

  const shelf = createShelf(atHand, async (id) => planned(id, await loadDraft(pathOf(id))))

  const get = async (planId: string): Promise<PlannedDraft> => {
    pathOf(planId)
    return shelf.get(planId)
  }

  const plan = async (planId: string, draft: Draft): Promise<PlannedDraft> => {
    const path = pathOf(planId)
    const made = await planned(planId, draft)
    await saveDraft(path, draft)
    shelf.put(planId, made)
    return made
  }

  const decided = async (
    planId: string,
    decisions: readonly Decision[],
    madeAt: string,
  ): Promise<Draft> => {
    const former = await get(planId)
    refuseViewOnly(former)
    const file = former.file && { ...former.file, unchanged: false, planKept: false }
    return { ...withoutPlan(former), decisions, madeAt, file }
  }

  return {
    plan,
    get,
    decide: async (planId, decisions, madeAt) =>
      plan(planId, await decided(planId, decisions, madeAt)),
    attempt: async (planId, decisions, madeAt) =>
      planned(planId, await decided(planId, decisions, madeAt)),
    note: async (planId, change) => {
      const former = await get(planId)
      const noted: PlannedDraft = { ...former, ...change(former) }
      await saveDraft(pathOf(planId), withoutPlan(noted))
      shelf.put(planId, noted)
      return noted
    },
  }
}
