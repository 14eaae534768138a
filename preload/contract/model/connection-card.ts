import { z } from 'zod'
import { idSchema } from './bounds.ts'
import { productSchema } from './connection.ts'
import { signInMembers } from './sign-in-members.ts'
import { hindranceSchema } from './token-state.ts'

/** Somewhere that Slipway publishes to, with everything that may be known of it outside the main process. */
export const connectionCardSchema = z
  .object({
    id: idSchema,
    product: productSchema.exclude(['jira-cloud', 'jira-data-center']),
    /** Of self-hosted products with the context path. */
    address: z.string(),
    host: z.string(),
    /** The product's title of itself; its host until it was reached. */
    title: z.string(),
    /** The user's own name for it, or empty. */
    label: z.string(),
    /** Of Bitbucket the workspace or project that the address named, with a repository: `acme/config`. Or empty. */
    place: z.string(),
    /** Whose it is; null until it was checked. */
    who: z
      .object({
        name: z.string(),
        /** Null where the product has no such word. */
        administrator: z.boolean().nullable(),
      })
      .readonly()
      .nullable(),
    /** Scopes that the product told; null where it tells none. */
    scopes: z.array(z.string()).readonly().nullable(),
    ...signInMembers,
    /** What keeps it from being used at all. */
    hindrances: z.array(hindranceSchema).readonly(),
  })
  .readonly()
export type ConnectionCard = z.infer<typeof connectionCardSchema>
