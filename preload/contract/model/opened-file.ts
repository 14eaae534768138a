import { z } from 'zod'
import { idSchema, idsSchema, momentSchema } from './bounds.ts'
import { signatureViewSchema } from './file-signature.ts'
import { fileStampSchema } from './file-stamp.ts'
import { planCommentSchema } from './plan-comment.ts'
import { siteStampSchema } from './snapshot.ts'

/** A file of Slipway, as far as it can be told without opening its content. */
export const fileViewSchema = z
  .object({
    path: z.string(),
    /** Its name without the folder. */
    name: z.string(),
    sort: z.enum(['snapshot', 'plan', 'text-folder']),
    /** Null in files of the first format, and in folders of readable text. */
    stamp: fileStampSchema.nullable(),
    encrypted: z.boolean(),
    /** All of them fit the file; empty: unsigned. */
    signatures: z.array(signatureViewSchema).readonly(),
  })
  .readonly()
export type FileView = z.infer<typeof fileViewSchema>

/** What opening a file gave. */
export const openedFileSchema = z.discriminatedUnion('opened', [
  /** Its id serves wherever a snapshot of a site does. */
  z
    .object({
      opened: z.literal('snapshot'),
      snapshotId: idSchema,
      file: fileViewSchema,
      site: siteStampSchema,
      takenAt: momentSchema,
      objects: z.number().int(),
    })
    .readonly(),
  z
    .object({
      opened: z.literal('plan'),
      planId: idSchema,
      file: fileViewSchema,
      source: siteStampSchema,
      destination: siteStampSchema,
      /** Without its snapshots it can be looked at, and nothing else (`plan.view-only`). */
      viewOnly: z.boolean(),
    })
    .readonly(),
  /** It asks for its passphrase: open the path again with it. */
  z.object({ opened: z.literal('locked'), file: fileViewSchema }).readonly(),
])
export type OpenedFile = z.infer<typeof openedFileSchema>

/** What hangs on a plan besides its steps. */
export const planPapersSchema = z
  .object({
    /** The file that it was opened from or saved to last; null when there is none. */
    file: fileViewSchema.nullable(),
    /** Whether the file still says what the plan says. Only then do signatures count. */
    unchanged: z.boolean(),
    viewOnly: z.boolean(),
    comments: z.array(planCommentSchema).readonly(),
    /** Ticks as the file has them. */
    unticked: idsSchema,
    /** Ids of the snapshots that it was made from. */
    sourceSnapshotId: idSchema,
    destinationSnapshotId: idSchema,
  })
  .readonly()
export type PlanPapers = z.infer<typeof planPapersSchema>

/** Who signed a plan, and whether that is enough for its destination. */
export const planSignaturesSchema = z
  .object({
    /** Those that fit the plan as it is now. */
    signatures: z.array(signatureViewSchema).readonly(),
    /** Names of signers whose signatures fit no longer, since the plan was changed after them. */
    dropped: z.array(z.string()).readonly(),
    /** The destination asks for its maker's signature and another person's. */
    twoDemanded: z.boolean(),
    /** What is still missing where two are demanded. */
    missing: z.array(z.enum(['made', 'reviewed'])).readonly(),
  })
  .readonly()
export type PlanSignatures = z.infer<typeof planSignaturesSchema>
