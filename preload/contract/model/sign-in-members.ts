import { z } from 'zod'
import { useStateSchema } from './connection-use.ts'
import { credentialEntrySchema } from './credential-entry.ts'
import { restrictionSchema } from './restriction.ts'
import { revocationSchema, rotationStateSchema } from './rotation-state.ts'
import { waySchema } from './sign-in-offer.ts'
import { checkStateSchema, expirySchema, tokenStateSchema } from './token-state.ts'

/** What one signs in with, as far as it was found out. */
export const credentialKindSchema = z.enum([
  'classic-api-token',
  'scoped-api-token',
  'client-credentials',
  'personal-access-token',
  'user-and-password',
  'user-access-token',
  /** Of a repository, project or workspace; no answer tells of which. */
  'resource-access-token',
  'bot-token',
  'user-token',
])
export type CredentialKind = z.infer<typeof credentialKindSchema>

/** What of a connection is the same for sites and for where Slipway publishes. */
export const signInMembers = {
  /** As the product tells it; null until it was reached, and where it tells none. */
  version: z.string().nullable(),
  way: waySchema,
  /** What was entered beside the secret: e-mail address, user name, client id. Or empty. */
  accountName: z.string(),
  credential: credentialKindSchema.nullable(),
  token: tokenStateSchema,
  check: checkStateSchema,
  expiry: expirySchema.nullable(),
  /** The entry of the product's list that is this token: picked, or the only one. */
  entry: credentialEntrySchema.nullable(),
  /** What can be done with it, by use. */
  uses: z.array(useStateSchema).readonly(),
  restrictions: z.array(restrictionSchema).readonly(),
  rotation: rotationStateSchema,
  revocation: revocationSchema,
}

const signInCardSchema = z.object(signInMembers).readonly()
export type SignInCard = z.infer<typeof signInCardSchema>
