import { z } from 'zod'
import { idSchema, momentSchema } from './bounds.ts'
import { gapSchema, siteStampSchema } from './snapshot.ts'
import { memberViewSchema, workflowPictureSchema } from './step-detail.ts'

/** What became of an object between two snapshots. `unclear`: several could be meant. */
export const objectDifferenceSchema = z.enum(['added', 'removed', 'changed', 'unclear'])
export type ObjectDifference = z.infer<typeof objectDifferenceSchema>

const comparedSideSchema = z.object({ site: siteStampSchema, takenAt: momentSchema }).readonly()

/** Two snapshots side by side: of two sites, or of one site at two moments. */
export const comparisonViewSchema = z
  .object({
    before: comparedSideSchema,
    after: comparedSideSchema,
    /** Objects of one site are known by their ids first, whatever they are called now. */
    sameSite: z.boolean(),
    /** Kinds in which anything differs, in Jira's words; `same` counts the objects that do not. */
    kinds: z
      .array(
        z
          .object({
            kind: z.string(),
            title: z.string(),
            added: z.number().int(),
            removed: z.number().int(),
            changed: z.number().int(),
            unclear: z.number().int(),
            same: z.number().int(),
          })
          .readonly(),
      )
      .readonly(),
    objects: z
      .array(
        z
          .object({
            /** For `snapshot.compare-object`. */
            id: idSchema,
            kind: z.string(),
            kindTitle: z.string(),
            name: z.string(),
            /** Name in the first snapshot where it differs; null otherwise. */
            formerName: z.string().nullable(),
            /** Name of what it is a part of, or empty. */
            ownerName: z.string(),
            difference: objectDifferenceSchema,
            /** How many members differ; zero for what is added, removed or unclear. */
            changes: z.number().int(),
          })
          .readonly(),
      )
      .readonly(),
    /** What could not be read into one of them: a difference there may be none. */
    gaps: z
      .object({ before: z.array(gapSchema).readonly(), after: z.array(gapSchema).readonly() })
      .readonly(),
  })
  .readonly()
export type ComparisonView = z.infer<typeof comparisonViewSchema>

/** One object in both snapshots, in words. */
export const objectComparisonSchema = z
  .object({
    kindTitle: z.string(),
    name: z.string(),
    difference: objectDifferenceSchema,
    /** All members, also equal ones; empty where the only difference is how it is drawn. */
    members: z.array(memberViewSchema).readonly(),
    workflow: workflowPictureSchema.nullable(),
  })
  .readonly()
export type ObjectComparison = z.infer<typeof objectComparisonSchema>
