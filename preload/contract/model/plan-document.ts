import { z } from 'zod'
import { idsSchema } from './bounds.ts'
import { selectionSchema } from './contents.ts'
import { decisionSchema } from './decision.ts'
import { knownPairSchema } from './ledger.ts'
import { planSchema } from './plan.ts'
import { planCommentSchema } from './plan-comment.ts'
import { snapshotSchema } from './snapshot.ts'
import { undoingSchema } from './undo.ts'

/**
 * A plan with all that it was made from, so that somebody with neither network nor token can look
 * through it, decide otherwise, plan anew, comment and save.
 */
export const planDocumentSchema = z
  .object({
    plan: planSchema,
    selection: selectionSchema,
    decisions: z.array(decisionSchema).readonly(),
    /** Ids of the steps that are not to be carried out. */
    unticked: idsSchema,
    comments: z.array(planCommentSchema).readonly(),
    /** Pairs of objects that the identity ledger of the two sites had. */
    known: z.array(knownPairSchema).readonly(),
    source: snapshotSchema,
    destination: snapshotSchema,
    /** One of the sites when both were last equal, where that is known. */
    base: snapshotSchema.optional(),
    /** Present where a run is undone: what planning that again takes. */
    undoing: undoingSchema.optional(),
  })
  .readonly()
export type PlanDocument = z.infer<typeof planDocumentSchema>
