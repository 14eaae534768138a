import { z } from 'zod'
import { lineSchema } from './bounds.ts'
import { presentedSchema, productSchema } from './connection.ts'

const ways = presentedSchema.options.map(({ shape }) => shape.way.value)

/** What stands at an address, as it says without any sign-in. Of Confluence, Bitbucket and Slack. */
export const productPlaceSchema = z
  .strictObject({
    product: productSchema,
    /** The base address with its context path, no slash at its end: where a person would look. */
    address: z.string().max(2_000),
    title: lineSchema,
    /** Data Center's own. */
    version: z.string().max(100).optional(),
    /** Of a site of Atlassian's Cloud. */
    cloudId: z.string().max(100).optional(),
    /**
     * What of Bitbucket the address names: a workspace (Cloud) or project (Data Center), and perhaps
     * a repository in it.
     */
    resource: z
      .strictObject({ owner: z.string().max(200), repository: z.string().max(200).optional() })
      .readonly()
      .optional(),
  })
  .readonly()
export type ProductPlace = z.infer<typeof productPlaceSchema>

/**
 * What kind of token it turned out to be. `resource`: of a repository, project or workspace of
 * Bitbucket, and no answer tells of which; `password` for a way without a token.
 */
export const productTokenKinds = [
  'classic',
  'scoped',
  'personal',
  'user',
  'resource',
  'bot',
  'password',
] as const
export type ProductTokenKind = (typeof productTokenKinds)[number]

/** Who is signed in to a product, and with what. No secret. */
export const productAccountSchema = z
  .strictObject({
    way: z.enum(ways),
    token: z.enum(productTokenKinds),
    /** Whose it is; of tokens that belong to no person, what they stand for. */
    id: z.string().max(500),
    name: lineSchema,
    /** The Slack workspace that the token is for. */
    team: z
      .strictObject({ id: z.string().max(100), name: lineSchema })
      .readonly()
      .optional(),
    /** Only where an answer tells; undefined: not known. */
    scopes: z.array(z.string().max(200)).max(500).readonly().optional(),
  })
  .readonly()
export type ProductAccount = z.infer<typeof productAccountSchema>
