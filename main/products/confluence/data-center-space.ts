import { z } from 'zod'
import type { ProductClient } from '../product-client.ts'

/** Looks whether there is a space of this key. Throws `product.not-found`. */
export const findDataCenterSpace = async (
  client: ProductClient,
  spaceKey: string,
): Promise<void> => {
  await client.ask({
    method: 'GET',
    path: '/rest/api/space/{spaceKey}',
    values: { spaceKey },
    effect: 'read',
    answer: z.unknown(),
  })
}
