import { z } from 'zod'
import { daySchema, idSchema, momentSchema } from '#contract/model/bounds'
import { checkStateSchema, sitePairSchema } from '#contract/model/site-card'
import { accountStampSchema } from '#contract/model/snapshot'
import type { DocumentSort } from '#store/document-file'

/** What is kept of a site, all but its token. */
export const siteRecordSchema = z
  .object({
    id: idSchema,
    /** Origin; the token is bound to it. */
    address: z.string(),
    email: z.string(),
    label: z.string(),
    title: z.string(),
    production: z.boolean(),
    /** Plans for it need two signatures while it is marked production. */
    twoSignatures: z.boolean().optional(),
    /** Which of the demo sites it is, if any. Its token is never stored. */
    demo: z.enum(['source', 'destination']).nullable(),
    cloudId: z.string().nullable(),
    /** Null until Jira has said whose the present token is. */
    account: accountStampSchema.nullable(),
    check: checkStateSchema,
    expiresOn: daySchema.nullable(),
    addedAt: momentSchema,
    lastUsedAt: momentSchema.nullable(),
  })
  .readonly()
export type SiteRecord = z.infer<typeof siteRecordSchema>

const siteBookSchema = z
  .object({ sites: z.array(siteRecordSchema).readonly(), pair: sitePairSchema })
  .readonly()

/** All sites and which of them are chosen. */
export type SiteBookContent = z.infer<typeof siteBookSchema>

/** The file that they are kept in. */
export const sitesSort: DocumentSort<SiteBookContent> = {
  format: 'slipway-sites',
  schema: 1,
  content: siteBookSchema,
  upgrades: {},
  empty: { sites: [], pair: { sourceId: null, destinationId: null } },
}
