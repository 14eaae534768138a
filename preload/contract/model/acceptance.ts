import { z } from 'zod'
import { momentSchema } from './bounds.ts'
import { failureSchema } from './failure.ts'

/** What an acceptance run looks at. */
export const acceptanceSubjects = [
  'create',
  'required',
  'screen',
  'transition',
  'permission',
  'filter',
] as const

/**
 * One check of an acceptance run. `fits`: as configured. `differs`: Jira does it otherwise. `refused`:
 * Jira said no. `not-checked`: it could not be tried, and nothing is known.
 */
export const acceptanceCheckSchema = z
  .object({
    subject: z.enum(acceptanceSubjects),
    /** Name of the project whose schemes were tried. */
    project: z.string(),
    /** What was checked, e.g. `Voyage: Set sail (Moored → Sailing)`. */
    of: z.string(),
    outcome: z.enum(['fits', 'differs', 'refused', 'not-checked']),
    /** Names, numbers, or Jira's own words. */
    details: z.array(z.string()).readonly(),
  })
  .readonly()
export type AcceptanceCheck = z.infer<typeof acceptanceCheckSchema>

/** A throw-away project of an acceptance run. It is found again by its key and name. */
export const throwAwayProjectSchema = z
  .object({
    /** Name of the project whose schemes it uses. */
    like: z.string(),
    key: z.string(),
    name: z.string(),
    /** The empty notification scheme made for it, so that nobody is written to. */
    notificationScheme: z.string(),
    removed: z.boolean(),
  })
  .readonly()
export type ThrowAwayProject = z.infer<typeof throwAwayProjectSchema>

/** An acceptance run: what was made for it, and its list of checks. */
export const acceptanceSchema = z
  .object({
    format: z.literal('slipway-acceptance'),
    schema: z.literal(1),
    begunAt: momentSchema,
    /** Null while it goes, and when it was broken off: what is left there is removed by the next one. */
    endedAt: momentSchema.nullable(),
    by: z.string(),
    projects: z.array(throwAwayProjectSchema).readonly(),
    checks: z.array(acceptanceCheckSchema).readonly(),
    /** Why it did not come to its end, if so. */
    stopped: failureSchema.nullable(),
  })
  .readonly()
export type Acceptance = z.infer<typeof acceptanceSchema>
