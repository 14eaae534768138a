import { z } from 'zod'
import { idSchema } from './bounds.ts'
import { boundedJsonSchema } from './json.ts'
import { acceptableCodes } from './problem-codes.ts'

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
  .strictObject({
    /** Name or key of a destination project, for its issues alone; for all projects', if not said. */
    project: nameSchema.optional(),
    issueType: nameSchema,
    from: nameSchema,
    to: nameSchema,
  })
  .readonly()

/** One mapping of a status that live issues have to one that their new workflow has, by name. */
export type StatusMapping = z.infer<typeof statusMappingSchema>

/** One thing that goes and what live issues get instead, by name. */
const mappingSchema = z.strictObject({ from: nameSchema, to: nameSchema }).readonly()

const removalSchema = z
  .strictObject({
    /** The list, as the plan names it among the extras of its step. */
    path: z.string().max(2000),
    /** The element as it stands on the destination. */
    element: boundedJsonSchema,
    /** How it goes; if not said, as the plan says of it. `remove` deletes an option that is unused. */
    how: z.enum(['remove', 'disable']).optional(),
  })
  .readonly()

/** An element that only the destination has and that the user ticked to be taken out. */
export type Removal = z.infer<typeof removalSchema>

const mergedMemberSchema = z
  .strictObject({
    /** As the step's divergences name it. */
    path: z.string().max(2000),
    /** `here`: as the source has it. `there`: as the destination has it. */
    take: z.enum(['here', 'there']),
  })
  .readonly()

/** Whose state of one member or element stays. */
export type MergedMember = z.infer<typeof mergedMemberSchema>

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
  /**
   * How live issues' statuses are mapped when a project's workflow scheme changes, or when a
   * workflow loses statuses.
   */
  z
    .strictObject({
      ...subject,
      choose: z.literal('map-statuses'),
      mappings: z.array(statusMappingSchema).max(20_000).readonly(),
    })
    .readonly(),
  /** Which priorities live issues get when a project's priority scheme changes or loses some. */
  z
    .strictObject({
      ...subject,
      choose: z.literal('map-priorities'),
      mappings: z.array(mappingSchema).max(20_000).readonly(),
    })
    .readonly(),
  /** Which security levels live issues get when a project's security scheme changes. */
  z
    .strictObject({
      ...subject,
      choose: z.literal('map-levels'),
      mappings: z.array(mappingSchema).max(20_000).readonly(),
    })
    .readonly(),
  /** Take these elements out of the destination object, which only it has. */
  z
    .strictObject({
      ...subject,
      choose: z.literal('remove'),
      elements: z.array(removalSchema).max(20_000).readonly(),
    })
    .readonly(),
  /** Leave the matched destination object alone, and make a new one under this name. */
  z.strictObject({ ...subject, choose: z.literal('copy'), newName: nameSchema.min(1) }).readonly(),
  /**
   * Whatever stands for it on the destination bears this name: a new object is made under it, one
   * that is there gets it with the update.
   */
  z
    .strictObject({ ...subject, choose: z.literal('rename'), newName: nameSchema.min(1) })
    .readonly(),
  /**
   * Leave it out. What the destination has stays as it is, and is used as it stands; where it has
   * nothing, list entries about it stay out, and what cannot be without it is left out, too.
   */
  z.strictObject({ ...subject, choose: z.literal('skip') }).readonly(),
  /** Members and elements that both sites changed since they were last equal: whose change stays. */
  z
    .strictObject({
      ...subject,
      choose: z.literal('merge'),
      members: z.array(mergedMemberSchema).max(20_000).readonly(),
    })
    .readonly(),
  /** A destination object that nothing uses any more: delete it. `name` is its name there. */
  z.strictObject({ ...subject, choose: z.literal('delete'), destinationId: idSchema }).readonly(),
  /** A person or group: go on without them wherever that is possible. */
  z.strictObject({ ...subject, choose: z.literal('leave-out') }).readonly(),
  /** A person: whoever deploys takes their place. */
  z.strictObject({ ...subject, choose: z.literal('deployer') }).readonly(),
  /** Yes to something that Slipway cannot answer for, having read what it is. */
  z
    .strictObject({
      ...subject,
      choose: z.literal('accept'),
      code: z.enum(acceptableCodes),
      /** As the problem names it, where it does: a yes to one draft is none to a later one. */
      about: idSchema.optional(),
    })
    .readonly(),
  /**
   * An automation rule: yes to writing it, and it is turned on once everything else of the plan is
   * done.
   */
  z.strictObject({ ...subject, choose: z.literal('enable') }).readonly(),
  /**
   * Do without one rule of a workflow, which stands at `path` of the source's data: keep it out, or
   * close its transition to everybody until somebody has put the rule in by hand. An approval
   * (`approvalRuleKey`) can only be kept out; `transition` says in words where it is then.
   */
  z
    .strictObject({
      ...subject,
      choose: z.literal('rule'),
      path: nameSchema,
      transition: nameSchema,
      ruleKey: nameSchema,
      as: z.enum(['leave-out', 'placeholder']),
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
