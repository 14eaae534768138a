import { z } from 'zod'
import { daySchema, idSchema, lineSchema, nothingSchema } from '../model/bounds.ts'
import { presentedSchema } from '../model/connection.ts'
import { connectionCardSchema } from '../model/connection-card.ts'
import { judgedEntrySchema } from '../model/entry-standing.ts'
import { failureSchema } from '../model/failure.ts'
import { foundProductSchema } from '../model/sign-in-offer.ts'
import { tokenProtectionSchema } from '../model/token-state.ts'
import { operation } from '../operation.ts'
import { keepAnswers, notStoredSchemas } from './save-outcome.ts'

/** How saving a connection for publishing went. Only `stored` changed anything. */
export const connectionSaveOutcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('stored'), connection: connectionCardSchema }).readonly(),
  ...notStoredSchemas,
])
export type ConnectionSaveOutcome = z.infer<typeof connectionSaveOutcomeSchema>

/** How replacing a personal access token by a new one went. The card tells what is left to do. */
export const rotationOutcomeSchema = z.discriminatedUnion('outcome', [
  /** The new one is stored, and the former one is revoked. */
  z.object({ outcome: z.literal('rotated') }).readonly(),
  /**
   * The new one is stored and works. What was revoked as the former one was another token: that one
   * still works, and nothing here knows which entry it is.
   */
  z.object({ outcome: z.literal('other-revoked'), entryName: z.string() }).readonly(),
  /** The new one is stored and works; the former one could not be revoked yet. */
  z.object({ outcome: z.literal('old-left'), failure: failureSchema }).readonly(),
  /** The former one is stored as before. Of the new one nothing is left. */
  z.object({ outcome: z.literal('refused'), failure: failureSchema }).readonly(),
  /** The former one is stored as before; a new one may be left that has to be revoked. */
  z.object({ outcome: z.literal('new-left'), failure: failureSchema }).readonly(),
])
export type RotationOutcome = z.infer<typeof rotationOutcomeSchema>

/** How ending something at its source went. `kept`: it is still stored here. */
export const revokeOutcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('revoked') }).readonly(),
  z.object({ outcome: z.literal('kept'), failure: failureSchema }).readonly(),
])
export type RevokeOutcome = z.infer<typeof revokeOutcomeSchema>

const entryAnswer = {
  /** What to do where nothing proves that the entry is the stored token: only a person may say so. */
  unproved: z.enum(['refuse', 'accept']),
}

/**
 * What stands at an address, connections for publishing, and what is done with a stored secret. No
 * operation gives a secret back. Where it says `ofId`, the id of a site will do, too.
 */
export const connectionOperations = {
  /**
   * Finds out, without any secret, which products stand at an address as it was typed, and how one
   * signs in to each. Under atlassian.net there may be two.
   */
  'connection.find': operation({
    input: z.strictObject({ address: lineSchema }),
    output: z
      .object({
        /** As browsers write it: other scripts than Latin in punycode. */
        host: z.string(),
        /** Neither one of the vendor's own nor on this computer: look at the name twice. */
        unusualHost: z.boolean(),
        found: z.array(foundProductSchema).readonly(),
      })
      .readonly(),
  }),
  'connection.list': operation({
    input: nothingSchema,
    output: z
      .object({
        connections: z.array(connectionCardSchema).readonly(),
        protection: tokenProtectionSchema,
      })
      .readonly(),
  }),
  /**
   * Verifies what was presented and stores it. `connectionId`: the connection whose secret it
   * replaces. The address as it was found, or as it was typed: an access token of Bitbucket Cloud has
   * to be proved on a workspace or repository, which the address names then.
   */
  'connection.save': operation({
    input: z.strictObject({
      connectionId: idSchema.nullable(),
      product: connectionCardSchema.unwrap().shape.product,
      address: lineSchema,
      presented: presentedSchema,
      label: z.string().max(100),
      /** When it ends, if the user knows. */
      expiresOn: daySchema.nullable(),
      ...keepAnswers,
      check: z.enum(['verify', 'skip']),
    }),
    output: connectionSaveOutcomeSchema,
  }),
  /** Gives up asking about what is to be saved: that operation fails with `net.cancelled`. */
  'connection.stop-saving': operation({ input: nothingSchema, output: nothingSchema }),
  /** Asks the product whether the stored secret is still good; the card says how it went. */
  'connection.test': operation({
    input: z.strictObject({ connectionId: idSchema }),
    output: connectionCardSchema,
  }),
  'connection.edit': operation({
    input: z.strictObject({
      connectionId: idSchema,
      label: z.string().max(100),
      expiresOn: daySchema.nullable(),
    }),
    output: connectionCardSchema,
  }),
  /** Forgets the connection and its secret, which stays valid until it is revoked. */
  'connection.forget': operation({
    input: z.strictObject({ connectionId: idSchema }),
    output: nothingSchema,
  }),
  /**
   * The account's own tokens as the product lists them, and which can be the stored one. Fails where
   * it has no such list.
   */
  'connection.entries': operation({
    input: z.strictObject({ ofId: idSchema }),
    output: z.object({ entries: z.array(judgedEntrySchema).readonly() }).readonly(),
  }),
  /**
   * Says which entry is the stored one, so that its expiry is known. The news tells the card. One that
   * cannot be it is refused (`auth.entry-of-another`).
   */
  'connection.pick-entry': operation({
    input: z.strictObject({ ofId: idSchema, entryId: idSchema.nullable() }),
    output: nothingSchema,
  }),
  /**
   * Ends the stored secret where it was made, and then forgets it here. `entryId`: which entry of the
   * list it is; null where it ends without one. Whether it can be that entry is looked at again
   * before: `auth.entry-of-another`, `auth.entry-unproved`. Fails with `run.uses-sign-in` while a
   * deployment has it.
   */
  'connection.revoke': operation({
    input: z.strictObject({ ofId: idSchema, entryId: idSchema.nullable(), ...entryAnswer }),
    output: revokeOutcomeSchema,
  }),
  /**
   * Makes a new personal access token, proves it, stores it in the place of the former one and
   * revokes that. `entryId`: the former one's entry, looked at as for `connection.revoke`. `days`: how
   * long the new one lives. Fails with `run.uses-sign-in` while a deployment has it.
   */
  'connection.rotate': operation({
    input: z.strictObject({
      ofId: idSchema,
      entryId: idSchema,
      ...entryAnswer,
      days: z.number().int().min(1).max(3650),
    }),
    output: rotationOutcomeSchema,
  }),
  /**
   * Does what an interrupted rotation left to do (`rotation.left`). Fails with `run.uses-sign-in` while
   * a deployment has it.
   */
  'connection.finish-rotation': operation({
    input: z.strictObject({ ofId: idSchema }),
    output: rotationOutcomeSchema,
  }),
} as const
