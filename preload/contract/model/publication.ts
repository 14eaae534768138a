import { z } from 'zod'
import { idSchema, idsSchema, lineSchema, momentSchema } from './bounds.ts'
import { failureSchema } from './failure.ts'
import { publishedContentSchema } from './published-content.ts'

/** What is published: a plan for review, or a deployment as evidence. */
export const publicationSubjectSchema = z.discriminatedUnion('of', [
  /** Without the steps that the user does not want. */
  z.strictObject({ of: z.literal('plan'), planId: idSchema, unticked: idsSchema }).readonly(),
  z.strictObject({ of: z.literal('run'), runId: idSchema }).readonly(),
])
export type PublicationSubject = z.infer<typeof publicationSubjectSchema>

/** Where it goes. */
export const publicationTargetSchema = z.discriminatedUnion('to', [
  /** A page in a space, below another page if one is named. Published again it is updated in place. */
  z
    .strictObject({
      to: z.literal('confluence'),
      connectionId: idSchema,
      spaceKey: lineSchema,
      parentId: lineSchema.nullable(),
    })
    .readonly(),
  /** A commit to a branch, and a pull request of it where that is asked for. */
  z
    .strictObject({
      to: z.literal('bitbucket'),
      connectionId: idSchema,
      /** `WORKSPACE/REPOSITORY`, or `PROJECT/REPOSITORY` on Data Center. */
      repository: lineSchema,
      branch: lineSchema,
      /** What the pull request goes into; null: no pull request. */
      into: lineSchema.nullable(),
      /** Snapshots as text files, beside the plan or report. */
      snapshots: z.boolean(),
    })
    .readonly(),
  z
    .strictObject({
      to: z.literal('slack'),
      connectionId: idSchema,
      /** Name with or without `#`, or id. */
      channel: lineSchema,
    })
    .readonly(),
])
export type PublicationTarget = z.infer<typeof publicationTargetSchema>

/** What will be there once it is published, shown before the first time. */
export const publicationPreviewSchema = z
  .object({
    title: z.string(),
    /** Host that it goes to. */
    host: z.string(),
    /** What the page says; null where it is no page. */
    page: publishedContentSchema.nullable(),
    /** The message or the description of the pull request, as text; else null. */
    text: z.string().nullable(),
    /** Files that go along, with their size in bytes. */
    files: z.array(z.object({ name: z.string(), bytes: z.number().int() }).readonly()).readonly(),
    /** What was published there before by the same subject, and is updated; null: nothing. */
    former: z.object({ link: z.string(), at: momentSchema }).readonly().nullable(),
    /** Whether the user has seen a preview for this target before. */
    seenBefore: z.boolean(),
  })
  .readonly()
export type PublicationPreview = z.infer<typeof publicationPreviewSchema>

/** How publishing went. Nothing in Jira is changed by any of it. */
export const publishOutcomeSchema = z.discriminatedUnion('outcome', [
  z
    .object({
      outcome: z.literal('published'),
      /** Page, pull request or message. */
      link: z.string(),
      how: z.enum(['made', 'updated', 'unchanged']),
    })
    .readonly(),
  /** Nobody could be asked: it can be kept and sent later, if the user agrees. */
  z.object({ outcome: z.literal('could-not-reach'), failure: failureSchema }).readonly(),
  /** It waits in the outbox. */
  z.object({ outcome: z.literal('queued'), publicationId: idSchema }).readonly(),
  z.object({ outcome: z.literal('refused'), failure: failureSchema }).readonly(),
])
export type PublishOutcome = z.infer<typeof publishOutcomeSchema>

/** One publication in the outbox, or one that was sent. */
export const publicationSchema = z
  .object({
    id: idSchema,
    title: z.string(),
    target: publicationTargetSchema,
    host: z.string(),
    /** When it was made, and when it was sent; null while it waits. */
    madeAt: momentSchema,
    sentAt: momentSchema.nullable(),
    link: z.string().nullable(),
    /** Why it still waits, if it was tried. */
    failure: failureSchema.nullable(),
  })
  .readonly()
export type Publication = z.infer<typeof publicationSchema>

/** What Slack is told of by itself. */
export const announcedSchema = z.enum(['waits-for-approval', 'starts', 'ends', 'fails', 'drift'])
export type Announced = z.infer<typeof announcedSchema>

/** One rule: what happens on a destination is told in a channel. */
export const announcementSchema = z
  .strictObject({
    connectionId: idSchema,
    channel: lineSchema,
    /** Cloud id of the destination; null: every one. */
    destination: idSchema.nullable(),
    events: z.array(announcedSchema).max(announcedSchema.options.length).readonly(),
  })
  .readonly()
export type Announcement = z.infer<typeof announcementSchema>
