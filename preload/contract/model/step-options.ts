import { z } from 'zod'
import { idSchema } from './bounds.ts'
import { decisionSchema } from './decision.ts'
import { actionSchema } from './plan.ts'
import { problemCodes } from './problem-codes.ts'

const shortStepSchema = z
  .object({ stepId: idSchema, kindTitle: z.string(), name: z.string(), action: actionSchema })
  .readonly()

/** What another decision makes of a plan: found out by planning with it. Lists show the first few. */
export const planEffectSchema = z
  .object({
    /** Steps that the plan has not now, and those that it would have no more. */
    comes: z.array(shortStepSchema).readonly(),
    goes: z.array(shortStepSchema).readonly(),
    /** Steps that would do something else. */
    changes: z
      .array(z.object({ step: shortStepSchema, before: actionSchema }).readonly())
      .readonly(),
    /** What others would do without: the step, and the elements in words. */
    loses: z
      .array(
        z.object({ step: shortStepSchema, elements: z.array(z.string()).readonly() }).readonly(),
      )
      .readonly(),
    /** Problems that there would be, and how many there are now that would be gone. */
    problems: z
      .array(z.object({ code: z.enum(problemCodes), reason: z.string() }).readonly())
      .readonly(),
    solved: z.number().int(),
    /** How many of each there are in all. */
    counts: z
      .object({
        comes: z.number().int(),
        goes: z.number().int(),
        changes: z.number().int(),
        loses: z.number().int(),
        problems: z.number().int(),
      })
      .readonly(),
  })
  .readonly()
export type PlanEffect = z.infer<typeof planEffectSchema>

/** One decision that can be made about the object of a step. */
export const stepOptionSchema = z
  .object({
    id: idSchema,
    label: z.string(),
    consequence: z.string(),
    /** What the user has to add: nothing, a name in place of the proposed one, an object to use. */
    asks: z.enum(['nothing', 'name', 'object']),
    /** As it would be; with a proposed name, or with the first candidate. */
    decision: decisionSchema,
    chosen: z.boolean(),
    /** Null where an object has to be chosen first. */
    effect: planEffectSchema.nullable(),
  })
  .readonly()
export type StepOption = z.infer<typeof stepOptionSchema>

/** An object of the destination that a source object can be replaced by. */
export const useCandidateSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    ownerName: z.string(),
    /** Name of the source object that it stands for in the plan; empty where there is none. */
    standsFor: z.string(),
  })
  .readonly()
export type UseCandidate = z.infer<typeof useCandidateSchema>

/** An object that the destination has already under another name. */
export const adviceSchema = z
  .object({
    stepId: idSchema,
    kindTitle: z.string(),
    name: z.string(),
    /** The first of them by name, and how many more there are. */
    twin: z.object({ id: idSchema, name: z.string() }).readonly(),
    moreTwins: z.number().int(),
    /** How many objects need not be made then, and the names of the first few. */
    saves: z.number().int(),
    saved: z.array(z.string()).readonly(),
    /** Both at once: use it, and use it as it is. */
    decisions: z.array(decisionSchema).readonly(),
  })
  .readonly()
export type Advice = z.infer<typeof adviceSchema>

/** Everything that a plan need not make. */
export const allAdviceSchema = z
  .object({
    advice: z.array(adviceSchema).readonly(),
    /** How many objects need not be made, at least, if all of it is taken. */
    saves: z.number().int(),
  })
  .readonly()
export type AllAdvice = z.infer<typeof allAdviceSchema>
