import { z } from 'zod'

/** Id of something that the main process gave out: a site, a snapshot, a plan, a run, a step. */
export const idSchema = z.string().min(1).max(300)

/** What a person types into one line. */
export const lineSchema = z.string().max(2000)

/** A list of ids as long as the largest plan. */
export const idsSchema = z.array(idSchema).max(200_000).readonly()

/** A day without time, e.g. `2027-11-02`. */
export const daySchema = z.iso.date()

/** A moment, ISO 8601, UTC. */
export const momentSchema = z.string().min(1).max(40)

/** No input at all. */
export const nothingSchema = z.strictObject({})
