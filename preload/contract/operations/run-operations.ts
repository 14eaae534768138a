import { z } from 'zod'
import { acceptanceSchema } from '../model/acceptance.ts'
import { idSchema, idsSchema, lineSchema, nothingSchema } from '../model/bounds.ts'
import { driftChoiceSchema, driftViewSchema } from '../model/drift.ts'
import { enteredSecretsSchema } from '../model/entered-secret.ts'
import { manualViewSchema } from '../model/manual-step.ts'
import { planViewSchema } from '../model/plan-view.ts'
import { rehearsalSchema } from '../model/rehearsal.ts'
import { reportCheckSchema } from '../model/report-check.ts'
import { restrictedChangesSchema } from '../model/restriction.ts'
import { runListSchema, runViewSchema } from '../model/run-view.ts'
import { runEstimateSchema, runWindowSchema } from '../model/run-window.ts'
import { stepDetailSchema } from '../model/step-detail.ts'
import { operation } from '../operation.ts'

const ofRun = z.strictObject({ runId: idSchema })

const manualSteps = z.object({ manual: z.array(manualViewSchema).readonly() }).readonly()

/** What a person may say of a manual step; that Slipway saw it is Slipway's to say. */
const saidOfManual = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('done') }).readonly(),
  z.strictObject({ state: z.literal('waived'), reason: lineSchema.regex(/\S/) }).readonly(),
])

/** Deployments: begun, followed by `run-…` events, stopped, gone on with, looked at again. */
export const runOperations = {
  'run.start': operation({
    input: z.strictObject({
      planId: idSchema,
      unticked: idsSchema,
      /** Cloud id of the destination that the user confirmed. */
      confirmed: idSchema,
      /**
       * `ask` when it is left out: fails with `auth.other-account` when another account than the
       * plan's is signed in, as happens with plans that others prepared.
       */
      otherAccount: z.enum(['ask', 'accept']).optional(),
      /**
       * What the user entered for secrets; in memory only. The run has it while it is under way; what
       * takes secrets out of logs knows it until Slipway is closed.
       */
      secrets: enteredSecretsSchema.optional(),
      /** When it may write: outside it is prepared only, and paused until the window opens. */
      window: runWindowSchema.optional(),
    }),
    output: z.object({ runId: idSchema }).readonly(),
  }),
  /**
   * Gives a run a window, or takes it away. It goes on by itself when the window opens, only while Slipway
   * runs, and not where somebody has to enter secrets again. `run.continue` outside takes the window away.
   */
  'run.set-window': operation({
    input: z.strictObject({ runId: idSchema, window: runWindowSchema.nullable() }),
    output: nothingSchema,
  }),
  /** What a plan, or what is left of a run, is likely to take, and whether it fits into a window. */
  'run.estimate': operation({
    input: z.strictObject({
      of: z.union([
        z.strictObject({ planId: idSchema, unticked: idsSchema }),
        z.strictObject({ runId: idSchema }),
      ]),
      window: runWindowSchema.optional(),
    }),
    output: runEstimateSchema,
  }),
  /** Ends the run after the steps under way. */
  'run.stop': operation({ input: ofRun, output: nothingSchema }),
  /**
   * Lets the steps under way end and leaves the others unbegun: the run stays, and `run.continue`
   * goes on with it. Nothing is read back before its end. One that is not under way stays as it is.
   */
  'run.pause': operation({ input: ofRun, output: nothingSchema }),
  /** What a step waits for: what changed there since the plan was made, and what can be chosen. */
  'run.drift': operation({
    input: z.strictObject({ runId: idSchema, stepId: idSchema }),
    output: driftViewSchema,
  }),
  /**
   * Says what becomes of a step that waits, when `run.continue` goes on. The last word counts, and
   * only for the object as it was found. Fails with `run.in-progress` while the run is under way.
   */
  'run.decide-step': operation({
    input: z.strictObject({
      runId: idSchema,
      stepId: idSchema,
      choice: driftChoiceSchema,
      /** Conflicts of a merge in which the plan wins; the others stay as they are there. */
      planWins: z.array(z.string().max(2000)).max(10_000).readonly().optional(),
    }),
    output: driftViewSchema,
  }),
  /**
   * Looks up what is not known, and does what is left. Fails with `auth.other-account` (details: the
   * names of the former and the present account) unless another account than before is accepted.
   */
  'run.continue': operation({
    input: z.strictObject({
      runId: idSchema,
      /** `ask` when it is left out. */
      otherAccount: z.enum(['ask', 'accept']).optional(),
      /** What the user entered again for secrets of what is left. */
      secrets: enteredSecretsSchema.optional(),
    }),
    output: z.object({ runId: idSchema }).readonly(),
  }),
  /**
   * What of that which is left of a run the way that its destination is signed in to now cannot do, or
   * may be refused. Nothing where nobody is signed in to it.
   */
  'run.restricted': operation({
    input: ofRun,
    output: z.object({ restricted: z.array(restrictedChangesSchema).readonly() }).readonly(),
  }),
  /**
   * Begins to read the destination and to plan the undo of a run, also of one that was interrupted.
   * `work-ended` has the id for `plan.get`; the plan is looked through, decided and begun like any
   * other. Fails with `run.in-progress` while the run is under way.
   */
  'run.plan-undo': operation({
    input: ofRun,
    output: z.object({ workId: idSchema }).readonly(),
  }),
  'run.get': operation({ input: ofRun, output: runViewSchema }),
  /** The rehearsal of the very plan that the run carries out; null where there was none. */
  'run.rehearsal': operation({
    input: ofRun,
    output: z.object({ rehearsal: rehearsalSchema.nullable() }).readonly(),
  }),
  'run.list': operation({ input: nothingSchema, output: runListSchema }),
  /**
   * Begins to read the destination again, and ticks off the manual steps that are done, of those that
   * are named or else of all. `work-ended` has them all; stopped, nothing is ticked off.
   */
  'run.check-manual': operation({
    input: z.strictObject({ runId: idSchema, manualIds: idsSchema.optional() }),
    output: z.object({ workId: idSchema }).readonly(),
  }),
  /** Says that a manual step is done, or waives it. The last word counts. */
  'run.end-manual': operation({
    input: z.strictObject({ runId: idSchema, manualId: idSchema, outcome: saidOfManual }),
    output: manualSteps,
  }),
  /** The plan of a run, to be read only. */
  'run.plan': operation({ input: ofRun, output: planViewSchema }),
  'run.plan-detail': operation({
    input: z.strictObject({ runId: idSchema, stepId: idSchema }),
    output: stepDetailSchema,
  }),
  /**
   * Tries out what a run that is over deployed, on a throw-away project, only when the user asks for it.
   * Begun work: `count` of its progress is how many checks there are; `work.stop` ends it, and what was
   * made is removed all the same. Fails with `run.in-progress`, `auth.other-account` as `run.continue`.
   */
  'run.accept': operation({
    input: z.strictObject({
      runId: idSchema,
      /** Only removes what an earlier one left that was broken off. */
      onlyRemove: z.boolean().optional(),
      otherAccount: z.enum(['ask', 'accept']).optional(),
    }),
    output: z.object({ workId: idSchema }).readonly(),
  }),
  /** The checks of the acceptance run, and what is left of it; null where there was none. */
  'run.acceptance': operation({
    input: ofRun,
    output: z.object({ acceptance: acceptanceSchema.nullable() }).readonly(),
  }),
  /** Checks the report of a run against its chain of evidence and its plan. Fails with `file.…`. */
  'run.verify-report': operation({ input: ofRun, output: reportCheckSchema }),
  /** Asks where, and writes the report there. Null when the user thought better of it. */
  'run.save-report': operation({
    input: ofRun,
    output: z.object({ savedTo: z.string().nullable() }).readonly(),
  }),
} as const
