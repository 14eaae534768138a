import { z } from 'zod'
import { daySchema, idSchema, lineSchema, nothingSchema } from '../model/bounds.ts'
import { presentedSchema } from '../model/connection.ts'
import { siteCardSchema, sitePairSchema } from '../model/site-card.ts'
import { tokenProtectionSchema } from '../model/token-state.ts'
import { operation } from '../operation.ts'
import { keepAnswers, notStoredSchemas } from './save-outcome.ts'

const nameTag = {
  label: z.string().max(100),
  /** When the token ends, if the user knows. */
  expiresOn: daySchema.nullable(),
  production: z.boolean(),
}

/** How saving a site's secret went. Only `stored` changed anything. */
export const saveOutcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('stored'), site: siteCardSchema }).readonly(),
  ...notStoredSchemas,
])
export type SaveOutcome = z.infer<typeof saveOutcomeSchema>

/** Sites and their tokens. No operation gives a token back. */
export const siteOperations = {
  'site.list': operation({
    input: nothingSchema,
    output: z
      .object({
        sites: z.array(siteCardSchema).readonly(),
        protection: tokenProtectionSchema,
        pair: sitePairSchema,
      })
      .readonly(),
  }),
  /** Verifies what was presented and stores it. `siteId`: the site whose secret it replaces. */
  'site.save': operation({
    input: z.strictObject({
      siteId: idSchema.nullable(),
      address: lineSchema,
      presented: presentedSchema,
      ...nameTag,
      check: z.enum(['verify', 'skip']),
      ...keepAnswers,
    }),
    output: saveOutcomeSchema,
  }),
  /**
   * Uses one account's classic token for a second site, because the user said so. `siteId`: the site
   * whose token it replaces.
   */
  'site.share-token': operation({
    input: z.strictObject({
      siteId: idSchema.nullable(),
      fromSiteId: idSchema,
      address: lineSchema,
      label: nameTag.label,
      production: nameTag.production,
      ...keepAnswers,
    }),
    output: saveOutcomeSchema,
  }),
  /**
   * Gives up asking Jira about a token that is to be saved or shared: that operation fails with
   * `net.cancelled`. What is being stored already is stored.
   */
  'site.stop-saving': operation({ input: nothingSchema, output: nothingSchema }),
  /**
   * Asks Jira whether the stored token is still good; the card says how it went. Fails when there is
   * nothing to ask with (`store.keyring-locked`, `auth.token-missing`).
   */
  'site.test': operation({
    input: z.strictObject({ siteId: idSchema }),
    output: siteCardSchema,
  }),
  'site.edit': operation({
    input: z.strictObject({
      siteId: idSchema,
      ...nameTag,
      /** As before when it is left out. */
      twoSignatures: z.boolean().optional(),
    }),
    output: siteCardSchema,
  }),
  /** Forgets the site and its token; the token itself stays valid until it is revoked. */
  'site.forget': operation({ input: z.strictObject({ siteId: idSchema }), output: nothingSchema }),
  /** Refuses the same site twice (`input.invalid`). */
  'site.choose-pair': operation({
    input: z.strictObject({
      sourceId: idSchema.nullable(),
      destinationId: idSchema.nullable(),
    }),
    output: sitePairSchema,
  }),
  /** Starts both demo sites, signs in to them and chooses them as source and destination. */
  'site.start-demo': operation({ input: nothingSchema, output: sitePairSchema }),
} as const
