import { z } from 'zod'
import { momentSchema } from './bounds.ts'

/** The public half of somebody's key, with the name that the user of this computer gave it. */
export const knownKeySchema = z
  .object({
    name: z.string(),
    /** Eight groups of five digits, to be compared over the telephone; it names the key. */
    fingerprint: z.string(),
    addedAt: momentSchema,
  })
  .readonly()
export type KnownKey = z.infer<typeof knownKeySchema>

/** The key of whoever uses this computer, without its private half. */
export const ownKeySchema = z
  .object({
    name: z.string(),
    fingerprint: z.string(),
    madeAt: momentSchema,
    /** One line with the public half, to be given to others. */
    publicLine: z.string(),
  })
  .readonly()
export type OwnKey = z.infer<typeof ownKeySchema>

/** Why nothing can be signed here; `locked` may pass. */
export const keyHindranceSchema = z.enum(['unprotected', 'locked', 'lost'])
export type KeyHindrance = z.infer<typeof keyHindranceSchema>
