import { z } from 'zod'
import { idSchema, momentSchema } from './bounds.ts'
import { failureSchema } from './failure.ts'
import { actionSchema } from './plan.ts'
import { stepOutcomeSchema } from './run.ts'
import { siteStampSchema } from './snapshot.ts'

/** Why a rehearsal says nothing for sure about a step: the twin is no whole Jira. */
export const rehearsalLimits = [
  /** Only the app knows what its rule takes, and what it does. */
  'app-rule',
  /** A value that nobody entered: another stood in its place. */
  'secret',
  /** Expressions and smart values are kept, but carried out by nobody. */
  'script',
  /** No specification says how such an object is written. */
  'unproven',
  /** The snapshot does not hold all that the step touches. */
  'gap',
  /** The twin could not be made like the destination here. */
  'unlike',
  /** The twin does not know a request that the step takes. */
  'unmodelled',
  /** It needs a step that could not be judged. */
  'not-reached',
] as const
export type RehearsalLimit = (typeof rehearsalLimits)[number]

const limitSchema = z
  .object({
    code: z.enum(rehearsalLimits),
    /** Names of what it is about: apps, gaps, requests. */
    details: z.array(z.string()).readonly(),
  })
  .readonly()

/** What the destination itself said to a step, without doing anything. */
export const askedJiraSchema = z.discriminatedUnion('answer', [
  z.object({ answer: z.literal('fine') }).readonly(),
  /** In Jira's words. */
  z.object({ answer: z.literal('refused'), details: z.array(z.string()).readonly() }).readonly(),
  /** It refers to what is not there yet, by name. */
  z.object({ answer: z.literal('too-early'), details: z.array(z.string()).readonly() }).readonly(),
  z.object({ answer: z.literal('failed'), failure: failureSchema }).readonly(),
])
export type AskedJira = z.infer<typeof askedJiraSchema>

/** A step of a plan, rehearsed. */
export const rehearsedStepSchema = z
  .object({
    stepId: idSchema,
    kindTitle: z.string(),
    name: z.string(),
    action: actionSchema,
    outcome: stepOutcomeSchema,
    /** Empty where the twin can judge the step: only then its being done says something. */
    limits: z.array(limitSchema).readonly(),
    /** Null for steps that Jira has no way of looking at beforehand, or was not asked about. */
    asked: askedJiraSchema.nullable(),
  })
  .readonly()
export type RehearsedStep = z.infer<typeof rehearsedStepSchema>

/** Something that is otherwise than it should be. */
const differenceSchema = z
  .object({
    kindTitle: z.string(),
    name: z.string(),
    difference: z.enum(['missing', 'left-over', 'changed']),
  })
  .readonly()
export type RehearsalDifference = z.infer<typeof differenceSchema>

/** The way back: the deployment taken back, and the twin compared with how it was. */
const undoneSchema = z
  .object({
    done: z.number().int(),
    failed: z.number().int(),
    /** Names of what failed. */
    failures: z.array(z.string()).readonly(),
    /** What is otherwise than before, besides what was said to be one-way. */
    differences: z.array(differenceSchema).readonly(),
    requests: z.number().int(),
  })
  .readonly()

/** How many requests the deployment took, by what they do. */
export const requestKindsSchema = z
  .object({
    reads: z.number().int(),
    creates: z.number().int(),
    changes: z.number().int(),
    deletions: z.number().int(),
  })
  .readonly()
export type RequestKinds = z.infer<typeof requestKindsSchema>

/** From when to when something takes, in seconds. A range: nobody knows how busy Jira is. */
export const timeRangeSchema = z.object({ from: z.number().int(), to: z.number().int() }).readonly()
export type TimeRange = z.infer<typeof timeRangeSchema>

/**
 * What came of a rehearsal. `passed`: everything was done and proven, and could be judged.
 * `in-part`: nothing failed, but some steps could not be judged. `failed`: something did.
 */
export const verdictSchema = z.enum(['passed', 'in-part', 'failed'])
export type Verdict = z.infer<typeof verdictSchema>

/** A plan tried out on a twin made from the snapshot of its destination. */
export const rehearsalSchema = z
  .object({
    /** By which it is told whether a plan is still the one that was rehearsed. */
    planHash: z.string(),
    destination: siteStampSchema,
    /** When the destination was read: the twin is as the site was then. */
    snapshotTakenAt: momentSchema,
    begunAt: momentSchema,
    endedAt: momentSchema,
    verdict: verdictSchema,
    /** In the order of the plan; only those that are carried out. */
    steps: z.array(rehearsedStepSchema).readonly(),
    /** Ids of the steps that are the reason why others failed or were skipped. */
    failedAt: z.array(idSchema).readonly(),
    /** Changes that wait for a problem, and so were not rehearsed. */
    waiting: z.number().int(),
    /** What a second plan still wanted to write; null where the twin could not be read back. */
    remaining: z
      .array(z.object({ kindTitle: z.string(), name: z.string() }).readonly())
      .readonly()
      .nullable(),
    /** Why the deployment could not go on at all. */
    stopped: failureSchema.nullable(),
    /** Null where there was nothing to take back. */
    undone: undoneSchema.nullable(),
    requests: z.object({ deploy: requestKindsSchema, verify: z.number().int() }).readonly(),
    /** For the real site. */
    estimate: timeRangeSchema,
    /** How long the destination took for one request, in milliseconds; null where nobody asked it. */
    measured: z.number().int().nullable(),
    /** Why the destination was not asked; null where it was, or nobody wanted it to be. */
    notAsked: failureSchema.nullable(),
  })
  .readonly()
export type Rehearsal = z.infer<typeof rehearsalSchema>

/** What is kept of the rehearsal of a plan. */
export const keptRehearsalSchema = z
  .object({
    rehearsal: rehearsalSchema.nullable(),
    /** Whether the plan, as it is decided and ticked now, is another than the one rehearsed. */
    isStale: z.boolean(),
  })
  .readonly()
export type KeptRehearsal = z.infer<typeof keptRehearsalSchema>
