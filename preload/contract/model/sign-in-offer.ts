import { z } from 'zod'
import { idSchema } from './bounds.ts'
import { presentedSchema, productSchema, type Way } from './connection.ts'
import { useNeedsSchema } from './connection-use.ts'

const ways = presentedSchema.options.map((option) => option.shape.way.value)

/** A way to sign in by its name. */
export const waySchema = z.enum(ways as [Way, ...Way[]])

/** What there is to know of a way that is offered before one chooses it. */
export const wayLimitSchema = z.enum([
  'ends-within-a-year',
  'classic-being-deprecated',
  'scopes-leave-writes-out',
  'scopes-only',
  'resource-only',
  'no-scopes',
  'captcha',
  'administrators-may-disable',
  'off-by-default-in-jira-11',
  'secure-administrator-session',
  'cannot-administer',
  'cannot-merge-for-project-or-repository',
  'own-account-of-bot',
])
export type WayLimit = z.infer<typeof wayLimitSchema>

/** Why a way that one may look for is not offered. */
export const withheldReasonSchema = z.enum([
  'cloud-passwords-ended',
  'cloud-sessions-ended',
  'app-passwords-removed',
  'confluence-has-no-login-over-rest',
  'bitbucket-session-is-for-browsers',
  'token-needs-jira-8-14',
  'token-needs-confluence-7-9',
  'token-needs-bitbucket-5-5',
])
export type WithheldReason = z.infer<typeof withheldReasonSchema>

/** A way that works at the address. */
export const offeredWaySchema = z
  .object({
    way: waySchema,
    /** One of a product's ways is. */
    advised: z.boolean(),
    limits: z.array(wayLimitSchema).readonly(),
    /** The least to allow what one signs in with, by what it is used for. */
    needs: z.array(useNeedsSchema).readonly(),
  })
  .readonly()
export type OfferedWay = z.infer<typeof offeredWaySchema>

/** A way that does not work at the address, with what to use in its place. */
export const withheldWaySchema = z
  .object({
    way: z.enum(['password', 'session', 'app-password', 'personal-access-token', 'access-token']),
    reason: withheldReasonSchema,
    instead: waySchema,
  })
  .readonly()
export type WithheldWay = z.infer<typeof withheldWaySchema>

/** A product that stands at an address, found out without any secret, and how to sign in to it. */
export const foundProductSchema = z
  .object({
    product: productSchema,
    /** Where it stands, with a context path: `https://host/jira`. */
    address: z.string(),
    title: z.string(),
    /** Of Bitbucket the workspace or project that the address names, with a repository. Or empty. */
    place: z.string(),
    /** Null where the product tells none, or not before one signs in. */
    version: z.string().nullable(),
    /** The site's id where it is a Jira; null otherwise. */
    cloudId: z.string().nullable(),
    offered: z.array(offeredWaySchema).readonly(),
    withheld: z.array(withheldWaySchema).readonly(),
    /** The site or connection that stands for it already. */
    knownId: idSchema.nullable(),
  })
  .readonly()
export type FoundProduct = z.infer<typeof foundProductSchema>
