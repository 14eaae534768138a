import { z } from 'zod'
import { idSchema } from '#contract/model/bounds'
import { connectionCardSchema } from '#contract/model/connection-card'
import { productAccountSchema, productPlaceSchema } from '#contract/model/product-account'
import type { DocumentSort } from '#store/document-file'
import { keptSignInMembers } from './kept-sign-in.ts'

/** What is kept of a connection for publishing, all but its secret. */
export const connectionRecordSchema = z
  .object({
    id: idSchema,
    product: connectionCardSchema.unwrap().shape.product,
    /** Where the product stands; the secret is bound to it. */
    address: z.string(),
    /** As it was typed: of Bitbucket it names a workspace, too. */
    asked: z.string(),
    ...keptSignInMembers,
    label: z.string(),
    /** Null until it was reached. */
    place: productPlaceSchema.nullable(),
    /** Null until the product has said whose the present secret is. */
    account: productAccountSchema.nullable(),
  })
  .readonly()
export type ConnectionRecord = z.infer<typeof connectionRecordSchema>

const connectionsSchema = z
  .object({ connections: z.array(connectionRecordSchema).readonly() })
  .readonly()

/** All connections for publishing. */
export type ConnectionsContent = z.infer<typeof connectionsSchema>

/** The file that they are kept in. */
export const connectionsSort: DocumentSort<ConnectionsContent> = {
  format: 'slipway-connections',
  schema: 1,
  content: connectionsSchema,
  upgrades: {},
  empty: { connections: [] },
}
