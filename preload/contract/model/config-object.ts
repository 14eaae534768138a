import { z } from 'zod'
import { type JsonObject, jsonObjectSchema } from './json.ts'

/**
 * How far Jira lets an object be changed: `default` objects belong to every project that chose
 * nothing else, `site` ones (settings) to everybody on the site, `locked` ones are owned by Jira or
 * an app and cannot be created or edited.
 */
export const protectionSchema = z.enum(['none', 'default', 'site', 'locked'])
export type Protection = z.infer<typeof protectionSchema>

const ownerSchema = z.object({ kind: z.string(), id: z.string() }).readonly()

/** One configuration object of one site, normalised. */
export const configObjectSchema = z
  .object({
    kind: z.string(),
    id: z.string(),
    name: z.string(),
    naturalKey: z.string(),
    owner: ownerSchema.optional(),
    protection: protectionSchema,
    data: jsonObjectSchema,
    facts: jsonObjectSchema,
  })
  .readonly()

/** The object that another is a part of (a component's project, a context's field). */
export interface Owner {
  readonly kind: string
  readonly id: string
}

/** One configuration object of one site, normalised. */
export interface ConfigObject {
  readonly kind: string
  /** Native id on its site: kept for rehearsal, undo and the identity ledger; never matched by. */
  readonly id: string
  /** The name people know it by. */
  readonly name: string
  /** What it is matched by on another site, within its owner if it has one. */
  readonly naturalKey: string
  /** The object it is a part of. Selecting the owner selects the part. */
  readonly owner?: Owner | undefined
  readonly protection: Protection
  /** What is compared and carried. Other objects appear in it only as references. */
  readonly data: JsonObject
  /** What is worth knowing but never compared or carried (issue counts, scopes, styles). */
  readonly facts: JsonObject
}
