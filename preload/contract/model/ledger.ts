import { z } from 'zod'
import { idSchema, momentSchema } from './bounds.ts'
import { siteStampSchema } from './snapshot.ts'

/** A pair of objects, as a plan uses it: which object of the destination a source object is. */
export const knownPairSchema = z
  .object({
    kind: z.string(),
    sourceId: z.string(),
    destinationId: z.string(),
    /** What both were called when the pair was seen last; not known of those of a journal. */
    names: z.object({ source: z.string(), destination: z.string() }).readonly().optional(),
    /** The object was made because the user wanted a new one: it is not made once more. */
    madeAnew: z.literal(true).optional(),
  })
  .readonly()
export type KnownPair = z.infer<typeof knownPairSchema>

/** Why two objects of two sites are taken for the same thing. */
export const pairEvidenceSchema = z.enum([
  'created',
  'created-anew',
  'exact-name',
  'name-in-other-case',
  'key',
  'account-id',
  'address',
  'decision',
  'by-hand',
])
export type PairEvidence = z.infer<typeof pairEvidenceSchema>

/** One half of a pair. */
export const sideSchema = z.strictObject({ id: idSchema, name: z.string().max(2000) }).readonly()

/** One object of the first and one of the second site that are the same thing. */
export const ledgerPairSchema = z
  .object({
    kind: z.string().min(1).max(100),
    first: sideSchema,
    second: sideSchema,
    evidence: pairEvidenceSchema,
    /** When it was found out. */
    since: momentSchema,
    /** When a deployment or a person last vouched for it. */
    seenAt: momentSchema,
    /** The sides on which the object was missing when the site was last read. */
    gone: z
      .array(z.enum(['first', 'second']))
      .max(2)
      .readonly(),
  })
  .readonly()
export type LedgerPair = z.infer<typeof ledgerPairSchema>

/** Which objects of two sites are the same, whatever they are called. It has no direction. */
export const ledgerSchema = z
  .object({
    first: siteStampSchema,
    second: siteStampSchema,
    pairs: z.array(ledgerPairSchema).max(500_000).readonly(),
  })
  .readonly()
export type Ledger = z.infer<typeof ledgerSchema>

/** A ledger in one line. */
export const ledgerSummarySchema = z
  .object({
    ledgerId: idSchema,
    first: siteStampSchema,
    second: siteStampSchema,
    /** How many pairs it has, and of how many one half has gone. */
    pairs: z.number().int(),
    gone: z.number().int(),
  })
  .readonly()
export type LedgerSummary = z.infer<typeof ledgerSummarySchema>

/** A ledger to look through and to mend. */
export const ledgerViewSchema = z
  .object({
    ledgerId: idSchema,
    first: siteStampSchema,
    second: siteStampSchema,
    pairs: z
      .array(
        z
          .object({
            kind: z.string(),
            kindTitle: z.string(),
            first: sideSchema,
            second: sideSchema,
            /** How it was found out, in words. */
            evidence: z.string(),
            since: momentSchema,
            seenAt: momentSchema,
            gone: z.array(z.enum(['first', 'second'])).readonly(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type LedgerView = z.infer<typeof ledgerViewSchema>
