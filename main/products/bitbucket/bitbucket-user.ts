import { z } from 'zod'
import { AppError, attempt, failure } from '#contract/model/failure'
import type { ProductClient } from '../product-client.ts'
import { applicationProperties } from './bitbucket-data-center-probe.ts'

/** Who signed in to Bitbucket Data Center. */
export interface BitbucketUser {
  /** What the user is called in paths; of a token that is no person's, its name. */
  readonly id: string
  readonly name: string
  readonly isPerson: boolean
}

const usersSchema = z.object({
  values: z.array(z.object({ name: z.string(), slug: z.string(), displayName: z.string() })),
})

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * Bitbucket Data Center has no “who am I”: the header `X-AUSERNAME` of any answer names the user, and
 * is missing for nobody, which is `product.anonymous-answer` (auth-and-secrets §1.3). Tokens of
 * projects and repositories are no person's; who is not found among the users is taken for one.
 */
export const readBitbucketUser = async (client: ProductClient): Promise<BitbucketUser> => {
  const { headers } = await client.send(applicationProperties)
  const header = headers['x-ausername']?.trim() ?? ''
  const userName = decoded(header)
  if (userName === '' || userName === 'anonymous') {
    throw new AppError(failure('product.anonymous-answer', client.subject))
  }
  const found = await attempt(() =>
    client.ask({
      method: 'GET',
      path: '/rest/api/1.0/users',
      query: { filter: userName },
      effect: 'read',
      answer: usersSchema,
    }),
  )
  // Nobody answered: that tells nothing of whose the token is.
  if (!found.ok && !found.failure.code.startsWith('product.')) throw new AppError(found.failure)
  const user = found.ok ? found.value.values.find(({ name }) => name === userName) : undefined
  return user === undefined
    ? { id: userName, name: userName, isPerson: false }
    : { id: user.slug, name: user.displayName, isPerson: true }
}
