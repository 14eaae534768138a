import { z } from 'zod'
import { AppError, failure } from '#contract/model/failure'
import type { ProductClient } from '../product-client.ts'

/** Ids come as text or as numbers. */
export const idSchema = z.union([z.string(), z.number()]).transform(String)

const spacesSchema = z.object({ results: z.array(z.object({ id: idSchema, key: z.string() })) })

/** The id of a space of Confluence Cloud (REST v2 “Space”). Throws `product.not-found`. */
export const cloudSpaceId = async (client: ProductClient, key: string): Promise<string> => {
  const { results } = await client.ask({
    method: 'GET',
    path: '/api/v2/spaces',
    query: { keys: key },
    effect: 'read',
    answer: spacesSchema,
  })
  const space = results.find((one) => one.key === key)
  if (space !== undefined) return space.id
  throw new AppError(failure('product.not-found', client.subject, [`space ${key}`]))
}
