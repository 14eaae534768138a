import { z } from 'zod'
import { idSchema, idsSchema, momentSchema } from './bounds.ts'
import { decisionSchema } from './decision.ts'
import { harmSchema } from './harm.ts'
import { manualViewSchema } from './manual-step.ts'
import { personRowSchema } from './person-row.ts'
import { actionSchema, mappingGridSchema, noticeSchema, skippedSchema } from './plan.ts'
import { problemCodes } from './problem-codes.ts'
import { restrictedChangesSchema } from './restriction.ts'
import { secretToEnterSchema } from './secret-to-enter.ts'
import { gapSchema, notCarriedSchema, siteStampSchema } from './snapshot.ts'
import { reversibilities, undoSumSchema } from './undo.ts'

/**
 * Whether a step can be carried out. `ready`; `warning`: it can, but the user should look at it
 * first; `blocked`: it waits for a problem; `nothing-to-do`: it writes nothing.
 */
export const readinessSchema = z.enum(['ready', 'warning', 'blocked', 'nothing-to-do'])
export type Readiness = z.infer<typeof readinessSchema>

/** One step of a plan, as light as a list of 12,000 needs it. */
export const planRowSchema = z
  .object({
    id: idSchema,
    kind: z.string(),
    kindTitle: z.string(),
    name: z.string(),
    /** Name of what it is a part of, or empty. */
    ownerName: z.string(),
    action: actionSchema,
    readiness: readinessSchema,
    /** Names of the selected projects that need it; empty when it was selected by itself. */
    projects: z.array(z.string()).readonly(),
    /** Selected by the user, not pulled in by what uses it. */
    selected: z.boolean(),
    dependsOn: idsSchema,
    changes: z.number().int(),
    problems: z.number().int(),
    /** How many projects outside the selection use the destination object. */
    sharedWith: z.number().int(),
    /** How far an undo takes it back; null where nothing is written, or nobody knows. */
    reversible: z.enum(reversibilities).nullable(),
    harm: harmSchema,
    /** Where it changed since both sites were last equal; null where that is not known, or nowhere. */
    changedOn: z.enum(['here', 'there', 'both']).nullable(),
  })
  .readonly()
export type PlanRow = z.infer<typeof planRowSchema>

/** What a decision about a step's object begins with. */
export const subjectSchema = z
  .object({ kind: z.string(), name: z.string(), sourceId: idSchema })
  .readonly()
export type Subject = z.infer<typeof subjectSchema>

/** An answer to a problem that the user can give with one click. */
export const choiceSchema = z
  .object({
    id: idSchema,
    label: z.string(),
    /** What follows from it. */
    consequence: z.string(),
    decision: decisionSchema,
  })
  .readonly()
export type Choice = z.infer<typeof choiceSchema>

/** One thing that the user has to decide or mend. */
export const problemViewSchema = z
  .object({
    id: idSchema,
    code: z.enum(problemCodes),
    stepId: idSchema,
    subject: subjectSchema,
    stepName: z.string(),
    kindTitle: z.string(),
    blocks: z.enum(['step', 'element']),
    /** What is wrong, and what can be done about it, in words. */
    reason: z.string(),
    remedy: z.string(),
    details: z.array(z.string()).readonly(),
    /** How many steps wait for it. */
    waiting: z.number().int(),
    choices: z.array(choiceSchema).readonly(),
    /** Where live issues need a mapping: all its rows, to be answered in one go. */
    grid: mappingGridSchema.nullable(),
  })
  .readonly()
export type ProblemView = z.infer<typeof problemViewSchema>

/** An object that only the destination has, with its kind in words and the user's tick. */
export const onlyThereViewSchema = z
  .object({
    kind: z.string(),
    kindTitle: z.string(),
    id: idSchema,
    name: z.string(),
    ownerName: z.string(),
    usedBy: z.array(z.string()).readonly(),
    deletable: z.enum(['yes', 'used', 'fixed']),
    ticked: z.boolean(),
  })
  .readonly()
export type OnlyThereView = z.infer<typeof onlyThereViewSchema>

/** A plan to look through. */
export const planViewSchema = z
  .object({
    planId: idSchema,
    source: siteStampSchema,
    destination: siteStampSchema,
    madeAt: momentSchema,
    /** When the destination was read. */
    destinationReadAt: momentSchema,
    /** Number of objects compared. */
    compared: z.number().int(),
    rows: z.array(planRowSchema).readonly(),
    problems: z.array(problemViewSchema).readonly(),
    decisions: z.array(decisionSchema).readonly(),
    notices: z.array(noticeSchema).readonly(),
    notCarried: z.array(notCarriedSchema).readonly(),
    gaps: z.array(gapSchema).readonly(),
    manual: z.array(manualViewSchema).readonly(),
    people: z.array(personRowSchema).readonly(),
    /** Objects of the destination that no source object stands for. */
    onlyThere: z.array(onlyThereViewSchema).readonly(),
    /** What the user wants to do without, and what goes with it. */
    skipped: z
      .array(skippedSchema.unwrap().extend({ kindTitle: z.string() }).readonly())
      .readonly(),
    /** The state in which both sites were equal, if one is known: which site was read, and when. */
    base: z.object({ site: siteStampSchema, takenAt: momentSchema }).readonly().nullable(),
    /** How many of its writing steps an undo takes back how far. */
    undo: undoSumSchema,
    /** The run that it undoes. */
    undoes: idSchema.nullable(),
  })
  .readonly()
export type PlanView = z.infer<typeof planViewSchema>

/** Which steps would not be carried out because others are not ticked, and why. */
export const tickedSchema = z
  .object({
    leftOut: z.array(z.object({ stepId: idSchema, because: idSchema }).readonly()).readonly(),
    creates: z.number().int(),
    updates: z.number().int(),
    deletes: z.number().int(),
  })
  .readonly()
export type Ticked = z.infer<typeof tickedSchema>

/** What the user confirms. */
export const confirmationSchema = z
  .object({
    planId: idSchema,
    destination: siteStampSchema,
    creates: z.number().int(),
    updates: z.number().int(),
    deletes: z.number().int(),
    blocked: z.number().int(),
    leftOut: z.number().int(),
    /** Objects that change although other projects use them, or that are defaults of the site. */
    shared: z
      .array(
        z
          .object({
            stepId: idSchema,
            kindTitle: z.string(),
            name: z.string(),
            isDefault: z.boolean(),
            projects: z.array(z.string()).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    /** What only the destination has and goes, since the user ticked it. */
    removals: z
      .array(
        z
          .object({
            stepId: idSchema,
            kindTitle: z.string(),
            name: z.string(),
            /** The elements in words; empty where the whole object goes. */
            elements: z.array(z.string()).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    /** What the destination's sign-in cannot do of it, or may be refused, by restriction. */
    restricted: z.array(restrictedChangesSchema).readonly(),
    /** What only the user knows; asked for now, and never kept. */
    toEnter: z.array(secretToEnterSchema).readonly(),
    /** How many of these changes can be undone how far. */
    undo: undoSumSchema,
    /** Number of manual steps. */
    manual: z.number().int(),
    /** Folder in which a copy of everything that is touched is kept. */
    folder: z.string(),
  })
  .readonly()
export type Confirmation = z.infer<typeof confirmationSchema>
