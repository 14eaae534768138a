import { z } from 'zod'
import { idSchema } from './bounds.ts'

/** What only the user knows: asked for when something is deployed, and never kept. */
export const secretToEnterSchema = z
  .object({
    stepId: idSchema,
    path: z.string(),
    label: z.string(),
    kindTitle: z.string(),
    name: z.string(),
  })
  .readonly()
export type SecretToEnter = z.infer<typeof secretToEnterSchema>
