import { z } from 'zod'
import { idSchema, idsSchema, lineSchema, nothingSchema } from '../model/bounds.ts'
import { contentsSchema, selectionSchema } from '../model/contents.ts'
import { decisionSchema } from '../model/decision.ts'
import { personCandidateSchema } from '../model/person-row.ts'
import { confirmationSchema, planViewSchema, tickedSchema } from '../model/plan-view.ts'
import { keptRehearsalSchema } from '../model/rehearsal.ts'
import { stepDetailSchema } from '../model/step-detail.ts'
import {
  allAdviceSchema,
  planEffectSchema,
  stepOptionSchema,
  useCandidateSchema,
} from '../model/step-options.ts'
import { operation } from '../operation.ts'

const decisionsSchema = z.array(decisionSchema).max(20_000).readonly()

const begun = z.object({ workId: idSchema }).readonly()

const toAnalyze = {
  snapshotId: idSchema,
  selection: selectionSchema,
  /** Made about a former plan between the same sites; those about nothing in this one rest. */
  decisions: decisionsSchema.optional(),
  /**
   * Snapshot of one of the sites when both were last equal, or `none`. Absent: found out from the
   * deployments between them.
   */
  base: z.union([z.literal('none'), idSchema]).optional(),
}

/**
 * From a source site to a plan. Reading takes time: it is begun, tells how it goes by `work-…`
 * events, and can be stopped.
 */
export const planOperations = {
  /** Begins to read a site. `work-ended` has the id for `contents.get`. */
  'contents.read': operation({ input: z.strictObject({ siteId: idSchema }), output: begun }),
  'contents.get': operation({
    input: z.strictObject({ snapshotId: idSchema }),
    output: contentsSchema,
  }),
  /** Begins to read the destination and to plan. `work-ended` has the id for `plan.get`. */
  'plan.analyze': operation({
    input: z.union([
      z.strictObject({ destinationId: idSchema, ...toAnalyze }),
      /** Offline: the destination as a snapshot shows it, of a file or of an earlier plan. */
      z.strictObject({ destinationSnapshotId: idSchema, ...toAnalyze }),
    ]),
    output: begun,
  }),
  'work.stop': operation({ input: z.strictObject({ workId: idSchema }), output: nothingSchema }),
  'plan.get': operation({ input: z.strictObject({ planId: idSchema }), output: planViewSchema }),
  'plan.detail': operation({
    input: z.strictObject({ planId: idSchema, stepId: idSchema }),
    output: stepDetailSchema,
  }),
  /** Plans anew with all decisions, these instead of the former ones. Gives the changed plan. */
  'plan.decide': operation({
    input: z.strictObject({ planId: idSchema, decisions: decisionsSchema }),
    output: planViewSchema,
  }),
  /** Every decision that can be made about a step's object, with what follows from each. */
  'plan.options': operation({
    input: z.strictObject({ planId: idSchema, stepId: idSchema }),
    output: z.object({ options: z.array(stepOptionSchema).readonly() }).readonly(),
  }),
  /** What would follow from these decisions instead of those that were made. Changes nothing. */
  'plan.try': operation({
    input: z.strictObject({ planId: idSchema, decisions: decisionsSchema }),
    output: planEffectSchema,
  }),
  /** Objects of the destination that can stand for a step's object, by words of their names or ids. */
  'plan.find-candidates': operation({
    input: z.strictObject({ planId: idSchema, stepId: idSchema, text: lineSchema }),
    output: z
      .object({
        candidates: z.array(useCandidateSchema).readonly(),
        /** How many more there are. */
        more: z.number().int(),
      })
      .readonly(),
  }),
  /** What need not be made, since the destination has it under another name. */
  'plan.advice': operation({
    input: z.strictObject({ planId: idSchema }),
    output: allAdviceSchema,
  }),
  /** Asks where, and writes the decisions there. Null when the user thought better of it. */
  'plan.save-decisions': operation({
    input: z.strictObject({ planId: idSchema }),
    output: z.object({ savedTo: z.string().nullable() }).readonly(),
  }),
  /** Asks for a file, and reads decisions from it. Nothing is decided by that alone. */
  'plan.read-decisions': operation({
    input: z.strictObject({ planId: idSchema }),
    output: z
      .object({
        /** Null when the user thought better of it. */
        file: z.string().nullable(),
        /** Those that are about something on these two sites. */
        decisions: z.array(decisionSchema).readonly(),
        /** The others, by their number in the file, each with the reason. */
        unfit: z
          .array(z.object({ number: z.number().int(), text: z.string() }).readonly())
          .readonly(),
      })
      .readonly(),
  }),
  /** Begins to count the issues that the rows of a problem's grid concern. */
  'plan.count-issues': operation({
    input: z.strictObject({ planId: idSchema, problemId: idSchema }),
    output: begun,
  }),
  /**
   * Begins to count the issues that a step concerns: those of its impact's `search`, then those that
   * have what only the destination object has, one count for each `issues` that is not null.
   */
  'plan.count-concerned': operation({
    input: z.strictObject({ planId: idSchema, stepId: idSchema }),
    output: begun,
  }),
  /** People or groups of the destination, by words of their names, addresses or ids. */
  'plan.find-people': operation({
    input: z.strictObject({ planId: idSchema, kind: z.enum(['user', 'group']), text: lineSchema }),
    output: z
      .object({
        candidates: z.array(personCandidateSchema).readonly(),
        /** How many more there are. */
        more: z.number().int(),
      })
      .readonly(),
  }),
  /** Asks where, and writes the table of people there. Null when the user thought better of it. */
  'plan.save-people': operation({
    input: z.strictObject({ planId: idSchema }),
    output: z.object({ savedTo: z.string().nullable() }).readonly(),
  }),
  /** Asks for a file, and reads decisions about people from it. Nothing is decided by that alone. */
  'plan.read-people': operation({
    input: z.strictObject({ planId: idSchema }),
    output: z
      .object({
        /** Null when the user thought better of it. */
        file: z.string().nullable(),
        decided: z.array(decisionSchema).readonly(),
        /** Those whose decision is taken back: they are the same on the destination. */
        same: z.array(z.object({ kind: z.string(), sourceId: idSchema }).readonly()).readonly(),
        errors: z
          .array(z.object({ line: z.number().int(), text: z.string() }).readonly())
          .readonly(),
        /** How many errors there are besides those that are told. */
        moreErrors: z.number().int(),
      })
      .readonly(),
  }),
  'plan.tick': operation({
    input: z.strictObject({ planId: idSchema, unticked: idsSchema }),
    output: tickedSchema,
  }),
  /**
   * Begins to try the plan out on a twin of its destination. `work-ended` has the id for
   * `plan.rehearsal`. Nothing is written to a site of the user's.
   */
  'plan.rehearse': operation({
    input: z.strictObject({
      planId: idSchema,
      unticked: idsSchema,
      /** Whether the destination itself is asked too about what it can look at beforehand. */
      askJira: z.boolean(),
    }),
    output: begun,
  }),
  /** What came of it the last time. */
  'plan.rehearsal': operation({
    input: z.strictObject({ planId: idSchema, unticked: idsSchema }),
    output: keptRehearsalSchema,
  }),
  'plan.confirmation': operation({
    input: z.strictObject({ planId: idSchema, unticked: idsSchema }),
    output: confirmationSchema,
  }),
} as const
