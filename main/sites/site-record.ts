import { z } from 'zod'
import { keptSignInMembers } from '#connections/kept-sign-in'
import { idSchema } from '#contract/model/bounds'
import { isJsonList, isJsonObject, type Json } from '#contract/model/json'
import { siteCardSchema, sitePairSchema } from '#contract/model/site-card'
import { accountStampSchema } from '#contract/model/snapshot'
import type { DocumentSort } from '#store/document-file'

/** What is kept of a site, all but its secret. */
export const siteRecordSchema = z
  .object({
    id: idSchema,
    product: siteCardSchema.unwrap().shape.product,
    /** Origin, of Data Center with the context path; the secret is bound to it. */
    address: z.string(),
    ...keptSignInMembers,
    label: z.string(),
    title: z.string(),
    production: z.boolean(),
    /** Plans for it need two signatures while it is marked production. */
    twoSignatures: z.boolean().optional(),
    /** Which of the demo sites it is, if any. Its token is never stored. */
    demo: z.enum(['source', 'destination']).nullable(),
    cloudId: z.string().nullable(),
    /** Null until Jira has said whose the present secret is. */
    account: accountStampSchema.nullable(),
  })
  .readonly()
export type SiteRecord = z.infer<typeof siteRecordSchema>

const siteBookSchema = z
  .object({ sites: z.array(siteRecordSchema).readonly(), pair: sitePairSchema })
  .readonly()

/** All sites and which of them are chosen. */
export type SiteBookContent = z.infer<typeof siteBookSchema>

/** Before Data Center all were Cloud sites with an API token, which stays bound to its e-mail. */
const withWay = (site: Json): Json => {
  if (!isJsonObject(site)) return site
  const { email = '', ...rest } = site
  return {
    ...rest,
    ...{ product: 'jira-cloud', version: null, way: 'api-token', accountName: email },
    ...{ entry: null, missingScopes: null },
  }
}

/** The file that they are kept in. */
export const sitesSort: DocumentSort<SiteBookContent> = {
  format: 'slipway-sites',
  schema: 2,
  content: siteBookSchema,
  upgrades: {
    1: (content) =>
      isJsonObject(content) && isJsonList(content.sites)
        ? { ...content, sites: content.sites.map(withWay) }
        : content,
  },
  empty: { sites: [], pair: { sourceId: null, destinationId: null } },
}
