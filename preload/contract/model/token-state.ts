import { z } from 'zod'
import { daySchema, momentSchema } from './bounds.ts'
import { failureSchema } from './failure.ts'

/**
 * How well this computer keeps tokens. `os`: encrypted with a key of the operating system. `weak`:
 * the key is the same on every computer. `none`: no encryption to be had. `locked`: the keyring did
 * not answer; unlock it and try again. `unknown`: not asked yet, since asking may make the system
 * open a window; it is asked when the first token is stored or used.
 */
export const tokenProtectionSchema = z
  .object({
    state: z.enum(['os', 'weak', 'none', 'locked', 'unknown']),
    /** The keeper in words, e.g. `GNOME Keyring`; for the user, not for decisions. Or empty. */
    keeper: z.string(),
  })
  .readonly()
export type TokenProtection = z.infer<typeof tokenProtectionSchema>

/**
 * The token of a site, as far as a page may know. `session-only`: kept until Slipway quits. `lost`:
 * there is a ciphertext that cannot be decrypted here; it is kept. `absent`: none is stored.
 */
export const tokenStateSchema = z.discriminatedUnion('state', [
  z
    .object({
      state: z.enum(['ok', 'weak', 'session-only']),
      storedAt: momentSchema,
      lastUsedAt: momentSchema.nullable(),
    })
    .readonly(),
  z.object({ state: z.literal('locked'), storedAt: momentSchema }).readonly(),
  z
    .object({
      state: z.literal('lost'),
      storedAt: momentSchema,
      /** Where it was stored and where this session looks, if they differ. */
      storedWith: z.string(),
      presentlyWith: z.string(),
    })
    .readonly(),
  z.object({ state: z.literal('absent') }).readonly(),
])
export type TokenState = z.infer<typeof tokenStateSchema>

/** When what one signs in with ends. Cloud's APIs cannot tell: there it is as the user entered it. */
export const expirySchema = z
  .object({
    expiresOn: daySchema,
    /** `read`: from the product's own list of tokens. */
    source: z.enum(['entered', 'read']),
    /** Whole days until then; negative afterwards. */
    daysLeft: z.number().int(),
    /** The smallest of 30, 14, 7 and 1 that has been reached; `over` afterwards. */
    warning: z.enum(['none', '30', '14', '7', '1', 'over']),
  })
  .readonly()
export type Expiry = z.infer<typeof expirySchema>

/** Whether Jira has accepted the token. */
export const checkStateSchema = z.discriminatedUnion('check', [
  z.object({ check: z.literal('passed'), at: momentSchema }).readonly(),
  /** Stored without checking, since the site could not be reached. */
  z.object({ check: z.literal('not-made') }).readonly(),
  z.object({ check: z.literal('failed'), at: momentSchema, failure: failureSchema }).readonly(),
])

/** Why a site can be read but not be deployed to, or not even be read. */
export const hindranceSchema = z.enum([
  'not-administrator',
  'not-checked',
  'token-absent',
  'token-locked',
  'token-lost',
  'token-refused',
  'token-expired',
  /** Too many failed sign-ins: a person has to sign in by browser first. */
  'captcha',
  /** The product no longer takes this way to sign in. */
  'way-disabled',
])
export type Hindrance = z.infer<typeof hindranceSchema>
