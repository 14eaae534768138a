import { z } from 'zod'
import { idSchema, momentSchema } from './bounds.ts'
import { gapSchema, siteStampSchema } from './snapshot.ts'

/** What a source site has to choose from. */
export const contentsSchema = z
  .object({
    snapshotId: idSchema,
    site: siteStampSchema,
    takenAt: momentSchema,
    requests: z.number().int(),
    projects: z
      .array(
        z
          .object({
            key: z.string(),
            name: z.string(),
            /** Why it cannot be carried over, in words; null when it can. */
            refused: z.string().nullable(),
          })
          .readonly(),
      )
      .readonly(),
    kinds: z
      .array(
        z
          .object({
            kind: z.string(),
            title: z.string(),
            count: z.number().int(),
            /** Whether single objects of it can be chosen (people and groups are only matched). */
            selectable: z.boolean(),
          })
          .readonly(),
      )
      .readonly(),
    objects: z
      .array(
        z
          .object({
            kind: z.string(),
            id: z.string(),
            name: z.string(),
            /** Name of what it is a part of, or empty. */
            ownerName: z.string(),
          })
          .readonly(),
      )
      .readonly(),
    gaps: z.array(gapSchema).readonly(),
  })
  .readonly()
export type Contents = z.infer<typeof contentsSchema>

/** What of the source is to be carried over, with all that it uses. */
export const selectionSchema = z
  .strictObject({
    /** Keys of projects, or every project that can be carried. */
    projects: z.union([z.literal('all'), z.array(z.string().max(300)).max(20_000).readonly()]),
    /** Single objects. `everything` in `projects` and here is the whole site. */
    objects: z.union([
      z.literal('all'),
      z
        .array(z.strictObject({ kind: z.string().max(100), id: idSchema }).readonly())
        .max(200_000)
        .readonly(),
    ]),
  })
  .readonly()
export type Selection = z.infer<typeof selectionSchema>
