import { z } from 'zod'
import { credentialEntrySchema } from './credential-entry.ts'

/**
 * Whether an entry of a product's list can be the stored token. No list says it; reading tells some of
 * it: what was used last moves with a request, a token that works has not ended, and none was made
 * after it was stored.
 */
const entryStandingSchema = z.enum([
  /** It is the only one, or the only one whose last use moved with the stored token's requests. */
  'proved',
  /** Nothing speaks against it, and nothing proves it. */
  'possible',
  /** Possible, but it ends on another day than the user entered. */
  'other-expiry',
  /** Others were used when the stored token was, and it was not. */
  'not-used',
  'ended',
  /** It was made after the stored token was stored. */
  'made-later',
])
export type EntryStanding = z.infer<typeof entryStandingSchema>

/** An entry of the list, and whether it can be the stored token. */
export const judgedEntrySchema = z
  .object({ entry: credentialEntrySchema, standing: entryStandingSchema })
  .readonly()
export type JudgedEntry = z.infer<typeof judgedEntrySchema>
