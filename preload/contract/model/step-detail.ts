import { z } from 'zod'
import { idSchema } from './bounds.ts'
import { impactViewSchema } from './impact-view.ts'
import { jsonObjectSchema, jsonSchema } from './json.ts'
import { planRowSchema, problemViewSchema, subjectSchema } from './plan-view.ts'
import { stepUndoSchema } from './undo.ts'

/** What became of one thing between before and after. */
export const changeSchema = z.enum(['added', 'removed', 'changed', 'same'])
export type Change = z.infer<typeof changeSchema>

/** A picture in words, and as an address that holds it (`data:image/png;base64,…`). */
const pictureViewSchema = z
  .object({
    text: z.string(),
    /** Empty for one of Jira's own, and for one that Jira does not show. */
    address: z.union([z.literal(''), z.string().regex(/^data:image\/(png|jpeg|gif);base64,/)]),
  })
  .readonly()
export type PictureView = z.infer<typeof pictureViewSchema>

/** One member of an object in words: objects by name, never by id. */
export const memberViewSchema = z
  .object({
    /** Where it stands, e.g. `tabs.Details.fields`. */
    path: z.string(),
    label: z.string(),
    change: changeSchema,
    value: z.discriminatedUnion('shape', [
      z
        .object({
          shape: z.literal('text'),
          before: z.string().nullable(),
          after: z.string().nullable(),
        })
        .readonly(),
      z
        .object({
          shape: z.literal('list'),
          items: z
            .array(z.object({ text: z.string(), change: changeSchema }).readonly())
            .readonly(),
          /** The order means something, and it changes. */
          reordered: z.boolean(),
        })
        .readonly(),
      z
        .object({
          shape: z.literal('picture'),
          before: pictureViewSchema.nullable(),
          after: pictureViewSchema.nullable(),
        })
        .readonly(),
    ]),
  })
  .readonly()
export type MemberView = z.infer<typeof memberViewSchema>

/** A workflow to draw: both versions laid over each other. */
export const workflowPictureSchema = z
  .object({
    statuses: z
      .array(
        z
          .object({
            id: z.string(),
            name: z.string(),
            category: z.enum(['TODO', 'IN_PROGRESS', 'DONE', 'UNDEFINED']),
            change: changeSchema,
          })
          .readonly(),
      )
      .readonly(),
    transitions: z
      .array(
        z
          .object({
            id: z.string(),
            name: z.string(),
            type: z.enum(['initial', 'global', 'directed']),
            /** Ids of statuses; empty for `initial` and `global`. */
            from: z.array(z.string()).readonly(),
            to: z.string().nullable(),
            change: changeSchema,
            /** Names of its conditions, validators, post functions, triggers and screen. */
            rules: z
              .array(z.object({ text: z.string(), change: changeSchema }).readonly())
              .readonly(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type WorkflowPicture = z.infer<typeof workflowPictureSchema>

const stepNameSchema = z
  .object({ stepId: idSchema, kindTitle: z.string(), name: z.string() })
  .readonly()

/** Everything about one step, asked for when it is looked at. */
export const stepDetailSchema = z
  .object({
    row: planRowSchema,
    subject: subjectSchema,
    /** How the destination object was found, in words; empty for a new one. */
    evidence: z.string(),
    neededBy: z.array(stepNameSchema).readonly(),
    needs: z.array(stepNameSchema).readonly(),
    /** Names of the projects outside the selection that use the destination object. */
    sharedWith: z.array(z.string()).readonly(),
    members: z.array(memberViewSchema).readonly(),
    /**
     * What the sites changed since they were last equal, in words: by a `merge` decision the user says
     * for each whose state stays. Null: it was not there.
     */
    divergences: z
      .array(
        z
          .object({
            path: z.string(),
            label: z.string(),
            side: z.enum(['here', 'there', 'both']),
            base: z.string().nullable(),
            here: z.string().nullable(),
            there: z.string().nullable(),
            /** Null for a conflict that nobody has decided. */
            taken: z.enum(['here', 'there']).nullable(),
          })
          .readonly(),
      )
      .readonly(),
    problems: z.array(problemViewSchema).readonly(),
    /** How it can be undone, and what stays or is lost; null where nothing is written. */
    undo: stepUndoSchema.nullable(),
    notices: z.array(z.string()).readonly(),
    workflow: workflowPictureSchema.nullable(),
    /** What it hits on the destination; null where it writes nothing that is there already. */
    impact: impactViewSchema.nullable(),
    /** What only the destination object has, with the ticks. */
    extras: z
      .array(
        z
          .object({
            path: z.string(),
            element: jsonSchema,
            /** The element in words. */
            text: z.string(),
            /** The list that it stands in, in words. */
            list: z.string(),
            /** The ways in which it can go, the usual one first. */
            ways: z.array(z.enum(['remove', 'disable'])).readonly(),
            /** How it goes; null while it stays. */
            ticked: z.enum(['remove', 'disable']).nullable(),
            /** The issues that have it, as JQL on the destination; null where none can be asked for. */
            issues: z.string().nullable(),
          })
          .readonly(),
      )
      .readonly(),
    /** Texts that name other objects: as the source has them, and as they are written. */
    texts: z
      .array(
        z
          .object({
            path: z.string(),
            label: z.string(),
            source: z.string(),
            destination: z.string(),
            /** Each thing that is named, here and there. */
            references: z
              .array(z.object({ here: z.string(), there: z.string() }).readonly())
              .readonly(),
            unclear: z.array(z.string()).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    raw: z
      .object({ before: jsonObjectSchema.nullable(), after: jsonObjectSchema.nullable() })
      .readonly(),
  })
  .readonly()
export type StepDetail = z.infer<typeof stepDetailSchema>
