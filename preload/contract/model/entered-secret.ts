import { z } from 'zod'
import { idSchema } from './bounds.ts'

/** What the user entered for the secret at a place of a step's data. In memory only. */
export const enteredSecretSchema = z
  .strictObject({
    stepId: idSchema,
    path: z.string().max(2000),
    value: z.string().min(1).max(20_000),
  })
  .readonly()
export type EnteredSecret = z.infer<typeof enteredSecretSchema>

/** All that was entered for a deployment. */
export const enteredSecretsSchema = z.array(enteredSecretSchema).max(10_000).readonly()
