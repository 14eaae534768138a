import { z } from 'zod'
import { momentSchema } from './bounds.ts'

/**
 * A token as its product lists it for its owner. The list never says which of them signs in
 * (jira-dc-api 1.2): a person picks it, unless there is one only.
 */
export const credentialEntrySchema = z
  .object({
    entryId: z.string(),
    name: z.string(),
    createdAt: momentSchema.nullable(),
    lastUsedAt: momentSchema.nullable(),
    expiresAt: momentSchema.nullable(),
  })
  .readonly()
export type CredentialEntry = z.infer<typeof credentialEntrySchema>
