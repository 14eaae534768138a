import { z } from 'zod'
import { configObjectSchema } from './config-object.ts'

/** Version of the snapshot file's schema that this build writes. Older ones are upgraded on load. */
export const snapshotSchemaVersion = 1

/** Which site something was read from or made for. Sites are the same when the cloud id is. */
export const siteStampSchema = z
  .object({ cloudId: z.string(), address: z.string(), title: z.string() })
  .readonly()
export type SiteStamp = z.infer<typeof siteStampSchema>

/** The account a site was seen by: what it may not see is missing from the snapshot. */
export const accountStampSchema = z
  .object({
    accountId: z.string(),
    displayName: z.string(),
    administrator: z.boolean(),
    token: z.enum(['classic', 'scoped']),
  })
  .readonly()
export type AccountStamp = z.infer<typeof accountStampSchema>

/** Something that could not be read, and why. A plan never takes a gap for an absence. */
export const gapSchema = z
  .object({ kind: z.string(), what: z.string(), code: z.string(), reason: z.string() })
  .readonly()
export type Gap = z.infer<typeof gapSchema>

/** Configuration of a project that Slipway can see but does not carry yet. */
export const notCarriedSchema = z
  .object({ projectId: z.string(), what: z.string(), name: z.string() })
  .readonly()
export type NotCarried = z.infer<typeof notCarriedSchema>

/** Which of Jira's field models a site is on (jira-api 3.14, 3.15). */
export const fieldModelSchema = z.enum(['field-schemes', 'field-configurations'])
export type FieldModel = z.infer<typeof fieldModelSchema>

/** The configuration of one site at one moment. Immutable. */
export const snapshotSchema = z
  .object({
    format: z.literal('slipway-snapshot'),
    schema: z.literal(snapshotSchemaVersion),
    site: siteStampSchema,
    seenBy: accountStampSchema,
    /** ISO 8601, UTC. */
    takenAt: z.string(),
    fieldModel: fieldModelSchema,
    /** HTTP requests it took, repeats included. */
    requests: z.number().int(),
    objects: z.array(configObjectSchema).readonly(),
    gaps: z.array(gapSchema).readonly(),
    notCarried: z.array(notCarriedSchema).readonly(),
  })
  .readonly()
export type Snapshot = z.infer<typeof snapshotSchema>
