import { z } from 'zod'
import { configObjectSchema } from './config-object.ts'
import { driftSchema, stepDecisionSchema } from './drift.ts'
import { failureSchema } from './failure.ts'
import { jsonObjectSchema } from './json.ts'
import { manualOutcomeSchema } from './manual-step.ts'
import { siteStampSchema } from './snapshot.ts'

/**
 * Version of the journal's record format that this build writes. Version 1 knew no steps that wait
 * for a decision, and no pauses.
 */
export const journalSchemaVersion = 2

/** How a step ended. The ways of not being done are different things. */
export const stepOutcomeSchema = z.discriminatedUnion('state', [
  z
    .object({
      state: z.literal('done'),
      destinationId: z.string(),
      /** Members that stayed as they were found, since both sides had changed them. */
      left: z.array(z.string()).readonly().optional(),
    })
    .readonly(),
  /** Its object is not the one any more that the plan saw; what it becomes is for the user to say. */
  z.object({ state: z.literal('waiting'), drift: driftSchema }).readonly(),
  /** The user decided to leave the destination as it is. Null where there is nothing to refer to. */
  z.object({ state: z.literal('kept'), destinationId: z.string().nullable() }).readonly(),
  z.object({ state: z.literal('failed'), failure: failureSchema }).readonly(),
  z.object({ state: z.literal('skipped'), because: z.string() }).readonly(),
  z.object({ state: z.literal('cancelled') }).readonly(),
  z.object({ state: z.literal('unknown'), failure: failureSchema }).readonly(),
])
export type StepOutcome = z.infer<typeof stepOutcomeSchema>

/** One line of a run's journal. Written and synced before what it announces is sent. */
export const journalRecordSchema = z.discriminatedUnion('record', [
  z
    .object({
      record: z.literal('run-started'),
      schema: z.int().min(1).max(journalSchemaVersion),
      runId: z.string(),
      planHash: z.string(),
      destination: siteStampSchema,
      at: z.string(),
    })
    .readonly(),
  z
    .object({
      record: z.literal('step-intended'),
      stepId: z.string(),
      at: z.string(),
      /** The whole destination object as it is now; null when the step creates it. */
      before: configObjectSchema.nullable(),
      /** Native ids of the objects that already bear the name, so that ours is told apart. */
      sameName: z.array(z.string()).readonly(),
    })
    .readonly(),
  z
    .object({
      record: z.literal('write-intended'),
      stepId: z.string(),
      at: z.string(),
      method: z.string(),
      path: z.string(),
    })
    .readonly(),
  z
    .object({
      record: z.literal('write-answered'),
      stepId: z.string(),
      at: z.string(),
      /** HTTP status; null when no answer came and the outcome is unknown. */
      status: z.number().int().nullable(),
    })
    .readonly(),
  z
    .object({
      record: z.literal('object-created'),
      stepId: z.string(),
      at: z.string(),
      destinationId: z.string(),
    })
    .readonly(),
  /** What was found instead of what the plan saw; null when the object is gone. */
  z
    .object({
      record: z.literal('step-drifted'),
      stepId: z.string(),
      at: z.string(),
      now: configObjectSchema.nullable(),
    })
    .readonly(),
  /** The user said what becomes of a step that waits. */
  z
    .object({
      record: z.literal('step-decided'),
      stepId: z.string(),
      at: z.string(),
      decision: stepDecisionSchema,
    })
    .readonly(),
  z
    .object({
      record: z.literal('step-ended'),
      stepId: z.string(),
      at: z.string(),
      outcome: stepOutcomeSchema,
      /**
       * The object's data as it was read back where the step is done, without what joined its lists by
       * itself: an undo tells by it what somebody changed since.
       */
      leftBehind: jsonObjectSchema.optional(),
    })
    .readonly(),
  z.object({ record: z.literal('run-ended'), at: z.string() }).readonly(),
  /** No step is under way, and none is begun before the run is gone on with. */
  z.object({ record: z.literal('run-paused'), at: z.string() }).readonly(),
  /** A manual step was ticked off or waived; comes after `run-ended` as a rule. */
  z
    .object({
      record: z.literal('manual-ended'),
      manualId: z.string(),
      at: z.string(),
      outcome: manualOutcomeSchema,
    })
    .readonly(),
])
export type JournalRecord = z.infer<typeof journalRecordSchema>

/** What a run reports while it goes. */
export type RunEvent =
  | { readonly event: 'started'; readonly total: number; readonly alreadyDone: number }
  | { readonly event: 'step-started'; readonly stepId: string }
  | { readonly event: 'step-ended'; readonly stepId: string; readonly outcome: StepOutcome }
  | { readonly event: 'paused' }
  | { readonly event: 'finished' }
