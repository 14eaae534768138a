import { z } from 'zod'
import { idsSchema } from './bounds.ts'
import { selectionSchema } from './contents.ts'
import { decisionSchema } from './decision.ts'
import { planSchema } from './plan.ts'
import { planCommentSchema } from './plan-comment.ts'
import { snapshotSchema } from './snapshot.ts'

/** A pair of objects that an earlier deployment, or the ledger of two sites, vouches for. */
export const documentPairSchema = z
  .object({ kind: z.string(), sourceId: z.string(), destinationId: z.string() })
  .readonly()

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
    known: z.array(documentPairSchema).readonly(),
    source: snapshotSchema,
    destination: snapshotSchema,
  })
  .readonly()
export type PlanDocument = z.infer<typeof planDocumentSchema>
