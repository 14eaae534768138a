import { z } from 'zod'
import { jsonObjectSchema, jsonSchema } from './json.ts'
import { knownPairSchema } from './ledger.ts'
import { manualStepSchema } from './manual-step.ts'
import { problemCodes } from './problem-codes.ts'
import { notCarriedSchema, siteStampSchema } from './snapshot.ts'
import { stepUndoSchema, undoesSchema } from './undo.ts'

/** Version of the plan file's schema that this build writes. Older ones are upgraded on load. */
export const planSchemaVersion = 4

/**
 * What a step does to its object. `problem` waits for the user; nothing is deleted unasked. `by-hand`:
 * nobody but a person can make the object, or change it to what it shall be; manual steps say how.
 */
export const actionSchema = z.enum([
  'create',
  'update',
  'delete',
  'reuse',
  'no-change',
  'by-hand',
  'problem',
])
export type Action = z.infer<typeof actionSchema>

/**
 * A question that has many rows (statuses that go, by issue type): each with what it may become,
 * and what Slipway proposes. Number of issues: asked for when somebody looks (`plan.count-issues`).
 * Rows of `projects` say whose issues stand in the way (`from`): nothing can be chosen for them.
 */
export const mappingGridSchema = z
  .object({
    of: z.enum(['statuses', 'priorities', 'levels', 'projects']),
    rows: z
      .array(
        z
          .object({
            /** Name of the issue type; empty where all are meant. */
            issueType: z.string(),
            /** Name of the project, where the issues of several are asked for one by one. */
            project: z.string().optional(),
            from: z.string(),
            targets: z.array(z.string()).readonly(),
            /** One of the targets, or null where none suggests itself. */
            proposed: z.string().nullable(),
            /** The issues concerned, as JQL on the destination. */
            issues: z.string(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type MappingGrid = z.infer<typeof mappingGridSchema>

/** One thing the user has to decide or mend. */
export const planProblemSchema = z
  .object({
    id: z.string(),
    code: z.enum(problemCodes),
    /** The step it belongs to. */
    stepId: z.string(),
    /** `step`: the step and what depends on it wait. `element`: only that element is left out. */
    blocks: z.enum(['step', 'element']),
    /** Member of the object's data, e.g. `grants.3.holder`; empty for the object itself. */
    path: z.string(),
    /** Destination objects to choose from, projects concerned, or missing names. */
    candidates: z.array(z.object({ id: z.string(), name: z.string() }).readonly()).readonly(),
    details: z.array(z.string()).readonly(),
    /** What a yes to it is said about, where another such thing needs a yes of its own: its hash. */
    about: z.string().optional(),
    /** Present where a mapping of live issues is asked for. */
    grid: mappingGridSchema.optional(),
  })
  .readonly()
export type PlanProblem = z.infer<typeof planProblemSchema>

/** Something the user should know that needs no decision. */
export const noticeSchema = z
  .object({
    code: z.enum([
      'lead-replaced',
      'stays-yours',
      'extra-kept',
      'element-left-out',
      'token-may-not-write',
      'board-scopes-needed',
      'classic-token-needed',
      'never-changed',
      'name-differs',
      'spelling-kept',
      'made-from-configurations',
      'made-from-field-scheme',
      'locked-there',
      'kept-there',
      'name-kept',
      'half-known',
      'defaults-instead',
      'name-not-listed',
    ]),
    stepId: z.string(),
    path: z.string(),
    details: z.array(z.string()).readonly(),
  })
  .readonly()
export type Notice = z.infer<typeof noticeSchema>

/** One changed member of an object. */
export const memberChangeSchema = z
  .object({
    path: z.string(),
    before: jsonSchema.optional(),
    after: jsonSchema.optional(),
  })
  .readonly()
export type MemberChange = z.infer<typeof memberChangeSchema>

/**
 * An element that only the destination object has. It stays unless the user ticks it. `disable`:
 * Jira keeps what issues use and only offers it no longer (options).
 */
export const extraElementSchema = z
  .object({
    /** The list, e.g. `tabs.~1f0c….fields`: elements on the way are named by what they are. */
    path: z.string(),
    element: jsonSchema,
    how: z.enum(['remove', 'disable']),
  })
  .readonly()
export type ExtraElement = z.infer<typeof extraElementSchema>

/** A destination object that no source object stands for. */
export const onlyThereSchema = z
  .object({
    kind: z.string(),
    id: z.string(),
    name: z.string(),
    ownerName: z.string(),
    /** Names of the destination objects that use it. */
    usedBy: z.array(z.string()).readonly(),
    /** `used`: something that stays uses it. `fixed`: Jira or Slipway cannot delete it. */
    deletable: z.enum(['yes', 'used', 'fixed']),
  })
  .readonly()
export type OnlyThere = z.infer<typeof onlyThereSchema>

const nameMappingSchema = z.object({ from: z.string(), to: z.string() }).readonly()

const statusMoveSchema = z
  .object({
    issueTypeId: z.string(),
    from: z.string(),
    to: z.string(),
    /** Destination project whose issues alone get it; all projects' where there is none. */
    projectId: z.string().optional(),
    /**
     * JQL that must find nothing when the mapping is sent. Present where nobody was asked, since no
     * project that is concerned has an issue; Jira may want to be told all the same.
     */
    onlyIfNone: z.string().optional(),
  })
  .readonly()

/**
 * A member or list element that one of the sites changed since both were last equal. `both`: both
 * did, differently, which is a conflict.
 */
export const divergenceSchema = z
  .object({
    /** Elements on the way are named by what they are, e.g. `tabs.~1f0c….fields.~77aa…`. */
    path: z.string(),
    side: z.enum(['here', 'there', 'both']),
    /** What it was; absent for what was not there, as are the other two. */
    base: jsonSchema.optional(),
    here: jsonSchema.optional(),
    there: jsonSchema.optional(),
    /** Whose state the step leaves; null for a conflict that nobody has decided. */
    taken: z.enum(['here', 'there']).nullable(),
  })
  .readonly()
export type Divergence = z.infer<typeof divergenceSchema>

/** An object that the plan leaves out, since the user decided so or since it needs one of those. */
export const skippedSchema = z
  .object({
    kind: z.string(),
    id: z.string(),
    name: z.string(),
    ownerName: z.string(),
    /** Name of the skipped object that it cannot be without; empty where the user decided it. */
    because: z.string(),
  })
  .readonly()
export type Skipped = z.infer<typeof skippedSchema>

/** One step of a plan: one object of the destination, or one half of it where a cycle was cut. */
export const stepSchema = z
  .object({
    /**
     * `KIND:SOURCE-ID`, with `#2` for the second half of a cut cycle and `#last` for what is done to
     * the object after everything else.
     */
    id: z.string(),
    kind: z.string(),
    name: z.string(),
    naturalKey: z.string(),
    /** Id of the owner in destination terms: a native id or `new:STEP`. */
    owner: z.object({ kind: z.string(), id: z.string() }).readonly().optional(),
    action: actionSchema,
    sourceId: z.string(),
    destinationId: z.string().optional(),
    /** The destination object's data as the plan saw it. */
    before: jsonObjectSchema.optional(),
    /** What the destination object's data shall be; references in destination terms. */
    after: jsonObjectSchema,
    changes: z.array(memberChangeSchema).readonly(),
    /** Ids of the steps that must be done before. Computed from references, never by hand. */
    dependsOn: z.array(z.string()).readonly(),
    /**
     * Ids of steps that make what this new object is for: nothing would show it without one of them, so
     * that it goes when all of these go.
     */
    onlyFor: z.array(z.string()).readonly().optional(),
    /** Hash of the destination object's data this step was made for. */
    fingerprint: z.string().optional(),
    /** How the destination object was found. */
    evidence: z
      .enum([
        'exact-name',
        'name-in-other-case',
        'key',
        'account-id',
        'address',
        'decision',
        'earlier-deployment',
        'ledger',
      ])
      .optional(),
    /** Ids of the steps that use this object, or `selected`. */
    why: z.array(z.string()).readonly(),
    /** Projects outside the selection that use the destination object, by name. */
    sharedWith: z.array(z.string()).readonly(),
    /** Ids of the problems this step waits for, its own and those it inherits. */
    blockedBy: z.array(z.string()).readonly(),
    /** Status mappings for live issues, in destination ids. */
    statusMappings: z.array(statusMoveSchema).readonly(),
    /** Priorities that live issues get instead of those that go, in destination ids. */
    priorityMappings: z.array(nameMappingSchema).readonly(),
    /** Security levels that live issues get instead of those that go, by name. */
    levelMappings: z.array(nameMappingSchema).readonly(),
    /** What only the destination object has. */
    extras: z.array(extraElementSchema).readonly(),
    /** Those of its extras that the user ticked; `after` lacks them. */
    removed: z.array(extraElementSchema).readonly(),
    /** What the sites changed since they were last equal; empty where nothing is known of then. */
    divergences: z.array(divergenceSchema).readonly(),
    /** How it can be undone; only what writes has it, and not in plans of older versions. */
    undo: stepUndoSchema.optional(),
  })
  .readonly()
export type Step = z.infer<typeof stepSchema>

/** Everything a deployment will do, as data. A deployment follows its plan and nothing else. */
export const planSchema = z
  .object({
    format: z.literal('slipway-plan'),
    schema: z.literal(planSchemaVersion),
    source: siteStampSchema,
    destination: siteStampSchema,
    /** Keys of the selected projects. */
    selection: z.array(z.string()).readonly(),
    /** Single objects of the source that were selected besides projects. */
    selectedObjects: z
      .array(z.object({ kind: z.string(), id: z.string(), name: z.string() }).readonly())
      .readonly(),
    /** ISO 8601, UTC. */
    madeAt: z.string(),
    /** In an order in which every step comes after those it depends on. */
    steps: z.array(stepSchema).readonly(),
    problems: z.array(planProblemSchema).readonly(),
    notices: z.array(noticeSchema).readonly(),
    notCarried: z.array(notCarriedSchema).readonly(),
    /** What a person has to set by hand once its step is done. */
    manual: z.array(manualStepSchema).readonly(),
    /** Objects of the destination that no source object stands for. */
    onlyThere: z.array(onlyThereSchema).readonly(),
    /** What the user wants to do without, and what goes with it. */
    skipped: z.array(skippedSchema).readonly(),
    /** Pairs that the identity ledger of the two sites knew. */
    known: z.array(knownPairSchema).readonly(),
    /** The state in which both sites were equal, if one is known: which site was read, and when. */
    base: z.object({ site: siteStampSchema, takenAt: z.string() }).readonly().nullable(),
    /** The run that it undoes; absent in plans that carry something over. */
    undoes: undoesSchema.optional(),
  })
  .readonly()
export type Plan = z.infer<typeof planSchema>

/** Whether a step writes to the destination. */
export const isWriting = (step: Step): boolean =>
  step.action === 'create' || step.action === 'update' || step.action === 'delete'
