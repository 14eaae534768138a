import { z } from 'zod'
import { idSchema, idsSchema, momentSchema } from '#contract/model/bounds'
import { selectionSchema } from '#contract/model/contents'
import { decisionSchema } from '#contract/model/decision'
import { knownPairSchema } from '#contract/model/ledger'
import { planCommentSchema } from '#contract/model/plan-comment'
import { undoingSchema } from '#contract/model/undo'
import { loadSealed, type SealedSort, saveSealed } from './sealed-file.ts'

/** How the names of draft files end. */
export const draftSuffix = '.slipway-draft'

const draftFileSchema = z
  .object({
    /** Where it was opened from, or saved to last. */
    path: z.string(),
    /** It says what the draft says. */
    unchanged: z.boolean(),
    /** The plan is the one in it, which nobody has made anew. */
    planKept: z.boolean(),
    /** The snapshots that the plan was made from are not at hand. */
    viewOnly: z.boolean(),
    /** Who signed what it was before. */
    dropped: z.array(z.string()).readonly(),
  })
  .readonly()

/** How a draft stands to the file that it was opened from, or saved to. */
export type DraftFile = z.infer<typeof draftFileSchema>

const draftSchema = z
  .object({
    sourceId: idSchema,
    destinationId: idSchema,
    selection: selectionSchema,
    decisions: z.array(decisionSchema).readonly(),
    madeAt: momentSchema,
    /** Pairs that the identity ledger of the two sites had. */
    known: z.array(knownPairSchema).readonly().optional(),
    /** One of the sites when both were last equal. */
    baseId: idSchema.optional(),
    comments: z.array(planCommentSchema).readonly().optional(),
    /** Ticks as they were saved. */
    unticked: idsSchema.optional(),
    file: draftFileSchema.optional(),
    /** Present where a run is undone: the source is the destination as it shall be again. */
    undoing: undoingSchema.optional(),
  })
  .readonly()

/** What a plan is made from, by the ids of its snapshots. The same draft gives the same plan. */
export type Draft = z.infer<typeof draftSchema>

const sort: SealedSort<Draft> = {
  format: 'slipway-draft',
  schema: 1,
  content: draftSchema,
  upgrades: {},
}

/** Saves a draft. Throws AppError (`file.…`). */
export const saveDraft = (path: string, draft: Draft): Promise<void> =>
  saveSealed(sort, path, draft)

/** Loads a draft. Throws AppError (`file.…`). */
export const loadDraft = (path: string): Promise<Draft> => loadSealed(sort, path)
