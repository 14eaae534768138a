import { z } from 'zod'
import { idSchema, nothingSchema } from '../model/bounds.ts'
import {
  announcementSchema,
  publicationPreviewSchema,
  publicationSchema,
  publicationSubjectSchema,
  publicationTargetSchema,
  publishOutcomeSchema,
} from '../model/publication.ts'
import { writeAccessSchema } from '../model/write-access.ts'
import { operation } from '../operation.ts'

const publicationsSchema = z
  .object({ publications: z.array(publicationSchema).readonly() })
  .readonly()

/** Plans and reports for others to read. None of these operations changes anything in Jira. */
export const publishOperations = {
  /** What would be published. Nobody is asked for it: it works without a network. */
  'publish.preview': operation({
    input: z.strictObject({ subject: publicationSubjectSchema, target: publicationTargetSchema }),
    output: publicationPreviewSchema,
  }),
  /**
   * Whether it may be written there, as far as reads tell: signs in once, and writes nothing.
   * Without a subject the place alone is looked at.
   */
  'publish.check': operation({
    input: z.strictObject({
      subject: publicationSubjectSchema.nullable(),
      target: publicationTargetSchema,
    }),
    output: writeAccessSchema,
  }),
  /**
   * Publishes. `ifOffline`: whether it may be kept in the outbox and sent once the target can be
   * reached. A target that was never previewed is refused (`publish.not-previewed`).
   */
  'publish.send': operation({
    input: z.strictObject({
      subject: publicationSubjectSchema,
      target: publicationTargetSchema,
      ifOffline: z.enum(['tell', 'queue']),
    }),
    output: publishOutcomeSchema,
  }),
  /** What waits and what was sent, newest first. */
  'publish.list': operation({ input: nothingSchema, output: publicationsSchema }),
  /** Tries to send what waits. */
  'publish.flush': operation({ input: nothingSchema, output: publicationsSchema }),
  /** Takes something out of the outbox unsent. */
  'publish.drop': operation({
    input: z.strictObject({ publicationId: idSchema }),
    output: publicationsSchema,
  }),
  /** What Slack is told of by itself. */
  'publish.announcements': operation({
    input: nothingSchema,
    output: z.object({ announcements: z.array(announcementSchema).readonly() }).readonly(),
  }),
  'publish.announce': operation({
    input: z.strictObject({ announcements: z.array(announcementSchema).max(200).readonly() }),
    output: z.object({ announcements: z.array(announcementSchema).readonly() }).readonly(),
  }),
} as const
