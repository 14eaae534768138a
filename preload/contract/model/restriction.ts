import { z } from 'zod'

/** Something that not every way to sign in can do. */
export const restrictedActionSchema = z.enum([
  /** Writes that have no scope: `restricted-actions.ts` of the kinds has them. */
  'write-without-scope',
  'boards',
  'automation',
  'administration',
  'merge',
  'make-tokens',
  'second-site',
  /** Of Bitbucket Cloud: what is not in the repository, project or workspace of the token. */
  'other-places',
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
  'tokens-of-a-place-stay-there',
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
    instead: z.enum([
      'classic-api-token',
      'scoped-api-token',
      'personal-access-token',
      'basic',
      'user-access-token',
    ]),
  })
  .readonly()
export type Restriction = z.infer<typeof restrictionSchema>

/** A restriction, and the changes of a plan that it concerns. */
export const restrictedChangesSchema = z
  .object({
    restriction: restrictionSchema,
    changes: z
      .array(z.object({ stepId: z.string(), kindTitle: z.string(), name: z.string() }).readonly())
      .readonly(),
  })
  .readonly()
export type RestrictedChanges = z.infer<typeof restrictedChangesSchema>
