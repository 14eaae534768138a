import { z } from 'zod'

/**
 * What may become of a step whose object is not the one any more that the plan saw. `keep`: the
 * destination stays as it is. `merge`: only what the plan itself changes is put onto what is there.
 * `overwrite`: what the plan wants takes the place of what is there (a deletion is carried out).
 */
export const driftChoiceSchema = z.enum(['keep', 'merge', 'overwrite'])
export type DriftChoice = z.infer<typeof driftChoiceSchema>

/** How a destination object differs from what its step was planned for, in short. */
export const driftSchema = z
  .object({
    /** `changed`: not as the plan saw it. `gone`. `appeared`: another object bears the name now. */
    what: z.enum(['changed', 'gone', 'appeared']),
    /** The object; null where several bear the name. */
    objectId: z.string().nullable(),
    /** Hash of what is there, by which a decision is known to be about this; null: nothing is. */
    seen: z.string().nullable(),
    /** Members that changed there. */
    members: z.array(z.string()).readonly(),
    /** Places that changed there and that the plan wants otherwise. */
    conflicts: z.array(z.string()).readonly(),
    /** What can be chosen. */
    options: z.array(driftChoiceSchema).readonly(),
  })
  .readonly()
export type Drift = z.infer<typeof driftSchema>

/** What the user decided about a step that waits. */
export const stepDecisionSchema = z
  .object({
    choice: driftChoiceSchema,
    /** Conflicts of a merge in which the plan's value is taken; the others stay as they are there. */
    planWins: z.array(z.string()).readonly(),
    /** What the decision is about: it holds for nothing else. */
    about: driftSchema,
  })
  .readonly()
export type StepDecision = z.infer<typeof stepDecisionSchema>

/** One place where the destination is not what the plan saw, or not what it wants, in words. */
export const driftMemberSchema = z
  .object({
    /** As in `conflicts` and `planWins`. */
    path: z.string(),
    label: z.string(),
    /** As the plan saw it, as it is now, as the plan wants it; null: nothing. */
    before: z.string().nullable(),
    now: z.string().nullable(),
    wanted: z.string().nullable(),
    changedThere: z.boolean(),
    changedByPlan: z.boolean(),
    isConflict: z.boolean(),
  })
  .readonly()
export type DriftMember = z.infer<typeof driftMemberSchema>

/** Everything there is to see before deciding about a step that waits. */
export const driftViewSchema = z
  .object({
    drift: driftSchema,
    members: z.array(driftMemberSchema).readonly(),
    /** What was decided so far; it takes effect when the run goes on. */
    decision: stepDecisionSchema.nullable(),
  })
  .readonly()
export type DriftView = z.infer<typeof driftViewSchema>
