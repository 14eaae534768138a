import { z } from 'zod'
import { idSchema } from './bounds.ts'
import { productSchema } from './connection.ts'
import { signInMembers } from './sign-in-members.ts'
import { accountStampSchema } from './snapshot.ts'
import { hindranceSchema } from './token-state.ts'

/** A site with everything that may be known of its connection outside the main process. */
export const siteCardSchema = z
  .object({
    id: idSchema,
    product: productSchema.extract(['jira-cloud', 'jira-data-center']),
    /** Origin, e.g. `https://acme.atlassian.net`; of Data Center with the context path. */
    address: z.string(),
    host: z.string(),
    /** Jira's title of the site; its host until it was reached. */
    title: z.string(),
    /** The user's own name for it, or empty. */
    label: z.string(),
    /** Null until the site was reached. Sites are the same when their cloud id is. */
    cloudId: z.string().nullable(),
    account: accountStampSchema.nullable(),
    production: z.boolean(),
    /** A production destination asks for two signatures on a plan; not when it is left out. */
    twoSignatures: z.boolean().optional(),
    /** A demo site on this computer, gone when it is left. */
    demo: z.boolean(),
    ...signInMembers,
    /** What keeps it from being a source; empty when it can be read. */
    sourceHindrances: z.array(hindranceSchema).readonly(),
    /** What keeps it from being a destination; empty when it can be deployed to. */
    destinationHindrances: z.array(hindranceSchema).readonly(),
  })
  .readonly()
export type SiteCard = z.infer<typeof siteCardSchema>

/** The sites a deployment goes between, as far as they are chosen. */
export const sitePairSchema = z
  .object({ sourceId: idSchema.nullable(), destinationId: idSchema.nullable() })
  .readonly()
export type SitePair = z.infer<typeof sitePairSchema>
