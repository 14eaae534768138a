import { z } from 'zod'
import { idSchema, idsSchema, nothingSchema } from '../model/bounds.ts'
import { planViewSchema } from '../model/plan-view.ts'
import { runListSchema, runViewSchema } from '../model/run-view.ts'
import { stepDetailSchema } from '../model/step-detail.ts'
import { operation } from '../operation.ts'

const ofRun = z.strictObject({ runId: idSchema })

/** Deployments: begun, followed by `run-…` events, stopped, gone on with, looked at again. */
export const runOperations = {
  'run.start': operation({
    input: z.strictObject({
      planId: idSchema,
      unticked: idsSchema,
      /** Cloud id of the destination that the user confirmed. */
      confirmed: idSchema,
    }),
    output: z.object({ runId: idSchema }).readonly(),
  }),
  /** Ends the run after the steps under way. */
  'run.stop': operation({ input: ofRun, output: nothingSchema }),
  /**
   * Looks up what is not known, and does what is left. Fails with `auth.other-account` (details: the
   * names of the former and the present account) unless another account than before is accepted.
   */
  'run.continue': operation({
    input: z.strictObject({
      runId: idSchema,
      /** `ask` when it is left out. */
      otherAccount: z.enum(['ask', 'accept']).optional(),
    }),
    output: z.object({ runId: idSchema }).readonly(),
  }),
  'run.get': operation({ input: ofRun, output: runViewSchema }),
  'run.list': operation({ input: nothingSchema, output: runListSchema }),
  /** The plan of a run, to be read only. */
  'run.plan': operation({ input: ofRun, output: planViewSchema }),
  'run.plan-detail': operation({
    input: z.strictObject({ runId: idSchema, stepId: idSchema }),
    output: stepDetailSchema,
  }),
  /** Asks where, and writes the report there. Null when the user thought better of it. */
  'run.save-report': operation({
    input: ofRun,
    output: z.object({ savedTo: z.string().nullable() }).readonly(),
  }),
} as const
