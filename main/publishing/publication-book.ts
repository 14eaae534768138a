import { z } from 'zod'
import { announcementSchema, publicationSchema } from '#contract/model/publication'
import type { DocumentSort } from '#store/document-file'

const recordSchema = publicationSchema
  .unwrap()
  .extend({
    /** What is published there under the same identity is replaced. */
    identity: z.string(),
    /**
     * `sending`: it was begun, and whoever finds it so after a crash looks for it at the target
     * before sending it again.
     */
    state: z.enum(['waits', 'sending', 'sent']),
  })
  .readonly()

/** A publication as it is kept; what is sent lies in a file of its own until it was. */
export type PublicationRecord = z.infer<typeof recordSchema>

const bookSchema = z
  .object({
    publications: z.array(recordSchema).readonly(),
    /** Keys of the targets that the user has seen a preview for. */
    previewed: z.array(z.string()).readonly(),
    announcements: z.array(announcementSchema).readonly(),
  })
  .readonly()

/** Everything that is kept of publishing. */
export type PublicationBook = z.infer<typeof bookSchema>

/** The file that it is kept in. */
export const publicationsSort: DocumentSort<PublicationBook> = {
  format: 'slipway-publications',
  schema: 1,
  content: bookSchema,
  upgrades: {},
  empty: { publications: [], previewed: [], announcements: [] },
}
