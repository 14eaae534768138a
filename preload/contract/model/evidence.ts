import { z } from 'zod'

/** SHA-256, hexadecimal. */
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/)

const link = {
  /** Numbered from 1. */
  n: z.int().positive(),
  at: z.string(),
  /** Hash of the entry before; of the first one: the hash of the plan. */
  previous: hashSchema,
  /** Over everything else in the entry. */
  hash: hashSchema,
}

/**
 * One entry of the chain of evidence that a run leaves behind. Of requests there are digests only:
 * never a body, a query, a header or a token.
 */
export const evidenceEntrySchema = z.discriminatedUnion('entry', [
  /** A run begins, or goes on. */
  z
    .object({
      entry: z.literal('run'),
      ...link,
      runId: z.string(),
      planHash: hashSchema,
      by: z.object({ accountId: z.string(), displayName: z.string() }).readonly(),
      /** Version of Slipway. */
      version: z.string(),
      /** The run was begun before, and what happened then is not in this chain. */
      goesOn: z.boolean(),
    })
    .readonly(),
  z
    .object({
      entry: z.literal('request'),
      ...link,
      /** The step that writes; null for what only reads. */
      stepId: z.string().nullable(),
      method: z.string(),
      /** Without its query, which is part of `request`. */
      path: z.string(),
      /** Null: no answer came. */
      status: z.int().nullable(),
      /** Digest of method, path, query and body; what the user entered as a secret is taken out. */
      request: hashSchema,
      /** Digest of the answer's body; null: there was none. */
      answer: hashSchema.nullable(),
      milliseconds: z.int().nonnegative(),
    })
    .readonly(),
  /** A step ended. */
  z
    .object({
      entry: z.literal('step'),
      ...link,
      stepId: z.string(),
      state: z.string(),
      destinationId: z.string().nullable(),
    })
    .readonly(),
])
export type EvidenceEntry = z.infer<typeof evidenceEntrySchema>

type Unlinked<Entry> = Entry extends unknown ? Omit<Entry, 'n' | 'previous' | 'hash'> : never

/** An entry before it is put into the chain. */
export type EvidenceFact = Unlinked<EvidenceEntry>
