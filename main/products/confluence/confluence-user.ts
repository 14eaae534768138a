import { z } from 'zod'
import { AppError, failure } from '#contract/model/failure'
import type { ProductClient } from '../product-client.ts'

const userSchema = z.object({
  type: z.string(),
  displayName: z.string().optional(),
  accountId: z.string().optional(),
  userKey: z.string().optional(),
  username: z.string().optional(),
})

/**
 * Who is signed in: `GET /rest/api/user/current`, the same on Cloud and Data Center. To nobody
 * Confluence answers 200 with `type: anonymous` (auth-and-secrets §1.3), which is
 * `product.anonymous-answer` here.
 */
export const readConfluenceUser = async (
  client: ProductClient,
): Promise<{ readonly id: string; readonly name: string }> => {
  const user = await client.ask({
    method: 'GET',
    path: '/rest/api/user/current',
    effect: 'read',
    answer: userSchema,
  })
  const id = user.accountId ?? user.userKey ?? user.username
  if (user.type === 'anonymous' || id === undefined) {
    throw new AppError(failure('product.anonymous-answer', client.subject))
  }
  return { id, name: user.displayName ?? user.username ?? id }
}
