import { z } from 'zod'
import { momentSchema } from './bounds.ts'

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const timeOfDay = z
  .string()
  .max(5)
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/**
 * When a run may write: it begins, or goes on, at `from`, pauses at `to` between two steps, and goes on
 * in the next window. Only while Slipway runs: nothing happens by itself when it is closed.
 */
export const runWindowSchema = z
  .strictObject({
    /** Times of day in the time zone. Where `to` is not later than `from`, it is the next day's. */
    from: timeOfDay,
    to: timeOfDay,
    /** Days of the week on which it opens, Sunday is 0; none means every day. */
    days: z.array(z.int().min(0).max(6)).max(7).readonly(),
    /** IANA name, e.g. `Europe/Berlin`. */
    timeZone: z.string().max(100).refine(isTimeZone),
  })
  .readonly()
export type RunWindow = z.infer<typeof runWindowSchema>

const rangeSchema = z.object({ low: z.int(), high: z.int() }).readonly()

/** What a run is likely to take. Ranges, since nobody knows. */
export const runEstimateSchema = z
  .object({
    /** To deploy; reading back comes on top. */
    requests: rangeSchema,
    deploySeconds: rangeSchema,
    readBackSeconds: rangeSchema,
    /** `earlier-runs`: what runs from this computer took. `usual`: what such steps take elsewhere. */
    basis: z.enum(['earlier-runs', 'usual']),
    /** The window that is open, or the next one; null where none was given. */
    window: z
      .object({
        startsAt: momentSchema,
        endsAt: momentSchema,
        /** Whether the steps fit into what is left of it; what does not goes on in the next. */
        fits: z.enum(['yes', 'maybe', 'no']),
      })
      .readonly()
      .nullable(),
  })
  .readonly()
export type RunEstimate = z.infer<typeof runEstimateSchema>
