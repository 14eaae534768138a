import { z } from 'zod'
import { idSchema, momentSchema } from '#contract/model/bounds'
import { selectionSchema } from '#contract/model/contents'
import { decisionSchema } from '#contract/model/decision'
import { loadSealed, type SealedSort, saveSealed } from './sealed-file.ts'

/** How the names of draft files end. */
export const draftSuffix = '.slipway-draft'

const draftSchema = z
  .object({
    sourceId: idSchema,
    destinationId: idSchema,
    selection: selectionSchema,
    decisions: z.array(decisionSchema).readonly(),
    madeAt: momentSchema,
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
