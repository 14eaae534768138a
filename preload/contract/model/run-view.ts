import { z } from 'zod'
import { idSchema, momentSchema } from './bounds.ts'
import { driftChoiceSchema } from './drift.ts'
import { failureSchema } from './failure.ts'
import { manualViewSchema } from './manual-step.ts'
import { actionSchema } from './plan.ts'
import { stepOutcomeSchema } from './run.ts'
import { runWindowSchema } from './run-window.ts'
import { secretToEnterSchema } from './secret-to-enter.ts'
import { siteStampSchema } from './snapshot.ts'

/**
 * Where a run stands. `interrupted`: Slipway ended in the middle of it; what happened has to be
 * looked up. `paused`: between two steps, nothing is under way; it is neither read back nor reported
 * yet. `ended` ones may have failed steps, which can be tried again, and steps that wait for a
 * decision.
 */
export const runStateSchema = z.enum([
  'running',
  'pausing',
  'paused',
  'stopping',
  'verifying',
  'ended',
  'interrupted',
])
export type RunState = z.infer<typeof runStateSchema>

/** The numbers of a run. */
export const runCountsSchema = z
  .object({
    planned: z.number().int(),
    done: z.number().int(),
    failed: z.number().int(),
    skipped: z.number().int(),
    cancelled: z.number().int(),
    unknown: z.number().int(),
    /** Steps that wait for a decision, since their objects changed meanwhile. */
    waiting: z.number().int().default(0),
    /** Steps whose objects the user left as they are on the destination. */
    kept: z.number().int().default(0),
    /** Changes that wait for a problem, and so were no part of the run. */
    blocked: z.number().int(),
    /** What a second plan still wants to write; null until the result has been read back. */
    remaining: z.number().int().nullable(),
  })
  .readonly()
export type RunCounts = z.infer<typeof runCountsSchema>

/** A run in one line. */
export const runSummarySchema = z
  .object({
    runId: idSchema,
    source: siteStampSchema,
    destination: siteStampSchema,
    /** Names of what was selected. */
    selection: z.array(z.string()).readonly(),
    deployedBy: z.string(),
    begunAt: momentSchema,
    endedAt: momentSchema.nullable(),
    state: runStateSchema,
    counts: runCountsSchema,
    /** The run that it undoes; null for one that carries something over. */
    undoes: idSchema.nullable(),
    /** The run that undid it last; null where none did, or that one was undone itself. */
    undoneBy: idSchema.nullable(),
    /** It is not under way, wrote something, and is not undone. */
    canBeUndone: z.boolean(),
  })
  .readonly()
export type RunSummary = z.infer<typeof runSummarySchema>

/** A deployment whose files cannot be read: all that is known is where they lie, and why. */
export const unreadableRunSchema = z
  .object({ runId: idSchema, folder: z.string(), failure: failureSchema })
  .readonly()
export type UnreadableRun = z.infer<typeof unreadableRunSchema>

/** All deployments from this computer, newest first. */
export const runListSchema = z
  .object({
    runs: z.array(runSummarySchema).readonly(),
    unreadable: z.array(unreadableRunSchema).readonly(),
  })
  .readonly()
export type RunList = z.infer<typeof runListSchema>

/** One step of a run. */
export const runStepSchema = z
  .object({
    stepId: idSchema,
    kindTitle: z.string(),
    name: z.string(),
    action: actionSchema,
    /** Null until the step has ended. */
    outcome: stepOutcomeSchema.nullable(),
    /** What was decided about it where it waits; takes effect when the run goes on. */
    decided: driftChoiceSchema.nullable().default(null),
    /** Whether Jira has a page for the object, which `link.open-object` opens. */
    hasPage: z.boolean(),
  })
  .readonly()
export type RunStep = z.infer<typeof runStepSchema>

/** A run with its steps; what the page shows of a run in progress, and of one long ended. */
export const runViewSchema = z
  .object({
    summary: runSummarySchema,
    /** Number of the newest event that is contained in this. */
    sequence: z.number().int(),
    /** In the order of the plan; only those that write. */
    steps: z.array(runStepSchema).readonly(),
    /** Ids of the steps under way. */
    current: z.array(idSchema).readonly(),
    /** Why the run could not go on at all (disk full, wrong site, site gone), if so. */
    stopped: failureSchema.nullable(),
    /** When it may write; null: always. */
    window: runWindowSchema.nullable().default(null),
    /** When a paused run goes on by itself, while Slipway runs; null: when the user says so. */
    goesOnAt: momentSchema.nullable().default(null),
    /** Folder with snapshots, plan, journal and report. */
    folder: z.string(),
    hasReport: z.boolean(),
    /** What a person has to set by hand. */
    manual: z.array(manualViewSchema).readonly(),
    /** Secrets of what is left to be written: asked for again when the run goes on. */
    toEnter: z.array(secretToEnterSchema).readonly(),
  })
  .readonly()
export type RunView = z.infer<typeof runViewSchema>
