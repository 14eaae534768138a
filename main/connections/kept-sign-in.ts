import { z } from 'zod'
import { daySchema, momentSchema } from '#contract/model/bounds'
import { credentialEntrySchema } from '#contract/model/credential-entry'
import { waySchema } from '#contract/model/sign-in-offer'
import { checkStateSchema } from '#contract/model/token-state'

/** What is kept of a sign-in beside its secret, whatever it is to. */
export const keptSignInMembers = {
  version: z.string().nullable(),
  way: waySchema,
  /** What was entered beside the secret, which is bound to it. */
  accountName: z.string(),
  check: checkStateSchema,
  /** As the user entered it. */
  expiresOn: daySchema.nullable(),
  /** The entry of the product's list that the secret is: picked, or the only one. */
  entry: credentialEntrySchema.nullable(),
  /** Scopes whose lack a read showed; null where nothing was asked. */
  missingScopes: z.array(z.string()).readonly().nullable(),
  addedAt: momentSchema,
  lastUsedAt: momentSchema.nullable(),
}

const keptSignInSchema = z.object(keptSignInMembers).readonly()
export type KeptSignIn = z.infer<typeof keptSignInSchema>
