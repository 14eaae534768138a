import { z } from 'zod'
import { momentSchema } from './bounds.ts'

/** What depends on the destination object of a step, directly or through other objects, in words. */
export const impactViewSchema = z
  .object({
    /** When the destination was read: the numbers are of then. */
    readAt: momentSchema,
    /** Issues of the projects concerned; null where Jira did not tell. */
    issues: z.number().int().nullable(),
    /** What can be counted now: JQL on the destination; null where no issue is concerned. */
    search: z
      .object({
        jql: z.string(),
        /** Whether it finds the issues that have the object, or all of the projects concerned. */
        of: z.enum(['object', 'projects']),
      })
      .readonly()
      .nullable(),
    /** What depends on it, by kind: projects first, then the kinds with the most. */
    kinds: z
      .array(
        z
          .object({
            kind: z.string(),
            title: z.object({ one: z.string(), many: z.string() }).readonly(),
            /** In alphabetical order. */
            names: z.array(z.string()).readonly(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type ImpactView = z.infer<typeof impactViewSchema>
