import { z } from 'zod'

/** Something that not every way to sign in can do. */
export const restrictedActionSchema = z.enum([
  /** Writes that have no scope: priorities, resolutions, notification and issue security schemes. */
  'write-without-scope',
  'boards',
  'automation',
  'administration',
  'merge',
  'make-tokens',
  'second-site',
])
export type RestrictedAction = z.infer<typeof restrictedActionSchema>

/** Why it cannot; each has words. */
export const restrictionReasonSchema = z.enum([
  'no-scope-for-it',
  'granular-scopes-needed',
  'classic-token-needed',
  'secure-administrator-session',
  'tokens-never-administer',
  'tokens-of-a-place-never-merge',
  'tokens-make-no-tokens',
  'scoped-to-one-site',
])
export type RestrictionReason = z.infer<typeof restrictionReasonSchema>

/** What a connection cannot do because of how it signs in, and the way that can. */
export const restrictionSchema = z
  .object({
    action: restrictedActionSchema,
    reason: restrictionReasonSchema,
    /** `may-refuse`: not documented, so it is said before and not forbidden. */
    force: z.enum(['cannot', 'may-refuse']),
    /** What can do it. */
    instead: z.enum(['classic-api-token', 'personal-access-token', 'basic', 'user-access-token']),
  })
  .readonly()
export type Restriction = z.infer<typeof restrictionSchema>
