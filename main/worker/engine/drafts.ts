import type { Selection } from '#contract/model/contents'
import type { Plan } from '#contract/model/plan'
import type { Snapshot } from '#contract/model/snapshot'
import { selectableObjects } from '#domain/planning/select-objects'
import { projectChoice } from '#domain/planning/select-projects'
import { planBetween } from '#engine/plan-between'
import { kindModels } from '#kinds/registry'
import { type Draft, draftSuffix, loadDraft, saveDraft } from '#store/draft-file'
import { fileFor } from './file-for.ts'
import { createShelf } from './shelf.ts'
import type { Snapshots } from './snapshots.ts'

/** A draft with all that it stands for. */
export interface PlannedDraft extends Draft {
  readonly source: Snapshot
  readonly destination: Snapshot
  readonly plan: Plan
}

/** Drafts by the id of their plan, on the disk and the latest at hand. */
export interface Drafts {
  /** Plans, and keeps the draft. Throws AppError (`plan.…`, `file.…`). */
  plan(planId: string, draft: Draft): Promise<PlannedDraft>
  get(planId: string): Promise<PlannedDraft>
}

const atHand = 3

const selected = ({ projects, objects }: Selection, source: Snapshot) => ({
  projects: projects === 'all' ? projectChoice(source.objects, kindModels).carriable : projects,
  objects: objects === 'all' ? selectableObjects(source.objects, kindModels) : objects,
})

/** Keeps drafts in a folder. */
export const keepDrafts = (folder: string, snapshots: Snapshots): Drafts => {
  const pathOf = (planId: string): string => fileFor(folder, planId, draftSuffix)

  const planned = async (draft: Draft): Promise<PlannedDraft> => {
    const [source, destination] = await Promise.all([
      snapshots.get(draft.sourceId),
      snapshots.get(draft.destinationId),
    ])
    const { decisions, madeAt } = draft
    const chosen = selected(draft.selection, source)
    const plan = planBetween({ source, destination, ...chosen, decisions, known: [], madeAt })
    return { ...draft, source, destination, plan }
  }

  const shelf = createShelf(atHand, async (id) => planned(await loadDraft(pathOf(id))))
  return {
    plan: async (planId, draft) => {
      const path = pathOf(planId)
      const made = await planned(draft)
      await saveDraft(path, draft)
      shelf.put(planId, made)
      return made
    },
    get: async (planId) => {
      pathOf(planId)
      return shelf.get(planId)
    },
  }
}
