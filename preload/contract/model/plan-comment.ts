import { z } from 'zod'
import { idSchema, momentSchema } from './bounds.ts'

/** What may be said in one comment. */
export const commentTextSchema = z.string().min(1).max(10_000).regex(/\S/)

/** What a person said of a plan, or of one step of it. */
export const planCommentSchema = z
  .object({
    id: idSchema,
    /** Null for the whole plan. A step that another decision took away leaves its comments. */
    stepId: idSchema.nullable(),
    author: z.string(),
    at: momentSchema,
    text: commentTextSchema,
  })
  .readonly()
export type PlanComment = z.infer<typeof planCommentSchema>
