import { z } from 'zod'
import { idSchema } from './bounds.ts'

/** Version of the decisions file's schema that this build reads and writes. */
export const decisionsSchemaVersion = 1

/** Names as Jira has them, and longer. */
const nameSchema = z.string().max(2000)

const subject = {
  kind: z.string().max(100),
  /** Name of the source object as the plan prints it. */
  name: nameSchema,
  /** Name of its owner, where the kind has one (a context's field, a component's project key). */
  owner: nameSchema.optional(),
  /** Native id of the source object, where the name alone is ambiguous on the source. */
  sourceId: idSchema.optional(),
}

const statusMappingSchema = z
  .strictObject({ issueType: nameSchema, from: nameSchema, to: nameSchema })
  .readonly()

/** One mapping of a status that live issues have to one that their new workflow has, by name. */
export type StatusMapping = z.infer<typeof statusMappingSchema>

/** What the user decided about one source object. */
export const decisionSchema = z.discriminatedUnion('choose', [
  /** Use this destination object, and bring it in line with the source. */
  z.strictObject({ ...subject, choose: z.literal('use'), destinationId: idSchema }).readonly(),
  /** Yes, update it, although the named projects use it too (or it is a default object). */
  z
    .strictObject({
      ...subject,
      choose: z.literal('update'),
      projects: z.array(nameSchema).max(20_000).readonly(),
    })
    .readonly(),
  /** Use the matched destination object as it is. */
  z.strictObject({ ...subject, choose: z.literal('reuse') }).readonly(),
  /** Make a new object although one of that name exists. */
  z.strictObject({ ...subject, choose: z.literal('create') }).readonly(),
  /** How live issues' statuses are mapped when a project's workflow scheme changes. */
  z
    .strictObject({
      ...subject,
      choose: z.literal('map-statuses'),
      mappings: z.array(statusMappingSchema).max(20_000).readonly(),
    })
    .readonly(),
])
export type Decision = z.infer<typeof decisionSchema>

/** A file of decisions, made once and used for every plan between two sites. */
export const decisionsSchema = z
  .object({
    format: z.literal('slipway-decisions'),
    schema: z.literal(decisionsSchemaVersion),
    decisions: z.array(decisionSchema).readonly(),
  })
  .readonly()
export type Decisions = z.infer<typeof decisionsSchema>
