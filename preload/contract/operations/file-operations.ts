import { z } from 'zod'
import { idSchema, idsSchema, lineSchema, nothingSchema } from '../model/bounds.ts'
import { comparisonViewSchema, objectComparisonSchema } from '../model/comparison-view.ts'
import { failureSchema } from '../model/failure.ts'
import { knownKeySchema, ownKeySchema } from '../model/known-key.ts'
import { openedFileSchema, planPapersSchema, planSignaturesSchema } from '../model/opened-file.ts'
import { commentTextSchema, planCommentSchema } from '../model/plan-comment.ts'
import { operation } from '../operation.ts'

const pathSchema = z.string().min(1).max(4096)
const passphraseSchema = z.string().min(1).max(1000)
const savedTo = z.string().nullable()
const ofPlan = { planId: idSchema }

/** Null when the user thought better of it. */
const perhapsOpened = z.object({ opened: openedFileSchema.nullable() }).readonly()

const signedSave = z
  .object({
    /** Null when the user thought better of it. */
    savedTo,
    /** Why the file bears no signature of the user's; null when it does. */
    unsigned: failureSchema.nullable(),
  })
  .readonly()

const people = z.object({ people: z.array(knownKeySchema).readonly() }).readonly()
const mine = z.object({ key: ownKeySchema.nullable() }).readonly()
const comments = z.object({ comments: z.array(planCommentSchema).readonly() }).readonly()

/** Snapshots and plans as files, who signed them, and whose keys are known. */
export const fileOperations = {
  /** Asks for a snapshot or a plan, and opens it. */
  'file.open': operation({ input: nothingSchema, output: perhapsOpened }),
  /** Asks for a folder that holds a snapshot as readable text, and opens it. */
  'file.open-folder': operation({ input: nothingSchema, output: perhapsOpened }),
  /** Opens a file that was offered, or one that is locked with its passphrase. */
  'file.open-path': operation({
    input: z.strictObject({ path: pathSchema, passphrase: passphraseSchema.optional() }),
    output: z.object({ opened: openedFileSchema }).readonly(),
  }),
  /**
   * Files that the system or the menu asked Slipway to open; each is given once. To be asked when the
   * page begins, and at every `file-offered`.
   */
  'file.offered': operation({
    input: nothingSchema,
    output: z.object({ paths: z.array(z.string()).readonly() }).readonly(),
  }),
  /** The preload script tells of a file that was dropped; it is offered like any other. */
  'file.drop': operation({ input: z.strictObject({ path: pathSchema }), output: nothingSchema }),
  /** Asks where, and saves a snapshot there, signed; encrypted where there is a passphrase. */
  'snapshot.save': operation({
    input: z.strictObject({ snapshotId: idSchema, passphrase: passphraseSchema.nullable() }),
    output: signedSave,
  }),
  /** Asks for a folder, and writes a snapshot there as readable text. */
  'snapshot.save-folder': operation({
    input: z.strictObject({ snapshotId: idSchema }),
    output: z.object({ savedTo }).readonly(),
  }),
  'snapshot.compare': operation({
    input: z.strictObject({ beforeId: idSchema, afterId: idSchema }),
    output: comparisonViewSchema,
  }),
  /** One object of a comparison. */
  'snapshot.compare-object': operation({
    input: z.strictObject({ beforeId: idSchema, afterId: idSchema, id: lineSchema }),
    output: objectComparisonSchema,
  }),
  /**
   * Asks where, and saves the plan with all that it was made from. What is unchanged keeps its
   * signatures; what is not is signed as made by the user. Fails with `plan.view-only`.
   */
  'plan.save': operation({
    input: z.strictObject({ ...ofPlan, unticked: idsSchema }),
    output: signedSave,
  }),
  /** Comments, ticks and the file of a plan. */
  'plan.papers': operation({ input: z.strictObject(ofPlan), output: planPapersSchema }),
  /** Says something about a plan, or about a step of it. Signatures fit no longer then. */
  'plan.comment': operation({
    input: z.strictObject({ ...ofPlan, stepId: idSchema.nullable(), text: commentTextSchema }),
    output: comments,
  }),
  /** `unticked`: the ticks as they are now; others than those of the file fit no signature. */
  'plan.signatures': operation({
    input: z.strictObject({ ...ofPlan, unticked: idsSchema }),
    output: planSignaturesSchema,
  }),
  /**
   * Signs the file of a plan as reviewed, or as made by the user where it has no signature of its
   * maker. Fails with `plan.not-saved` when the plan is not what stands in the file, and with
   * `key.unavailable`.
   */
  'plan.sign': operation({
    input: z.strictObject({ ...ofPlan, unticked: idsSchema }),
    output: planSignaturesSchema,
  }),
  /** Null until something was signed for the first time. */
  'keys.mine': operation({ input: nothingSchema, output: mine }),
  /** Gives the key a name, and makes it when there is none. */
  'keys.rename-mine': operation({
    input: z.strictObject({ name: z.string().max(200).regex(/\S/) }),
    output: mine,
  }),
  /** Makes another key in the place of one that is lost. */
  'keys.renew-mine': operation({ input: nothingSchema, output: mine }),
  /** Asks where, and saves the public half there. */
  'keys.export-mine': operation({
    input: nothingSchema,
    output: z.object({ savedTo }).readonly(),
  }),
  'keys.list': operation({ input: nothingSchema, output: people }),
  /** Adds somebody by the line with their public key; an empty name: as the line says. */
  'keys.add': operation({
    input: z.strictObject({ line: lineSchema, name: z.string().max(200) }),
    output: people,
  }),
  'keys.rename': operation({
    input: z.strictObject({ fingerprint: idSchema, name: z.string().max(200).regex(/\S/) }),
    output: people,
  }),
  'keys.remove': operation({ input: z.strictObject({ fingerprint: idSchema }), output: people }),
} as const
