import type { Product } from './connection.ts'
import type { ProductAccount } from './product-account.ts'

/** Scopes that a token should have, and what for. */
export interface NeededScopes {
  /** Without one of these publishing is refused. */
  readonly needed: readonly string[]
  /** Without these something less is done, which is said. */
  readonly helpful: readonly string[]
}

/**
 * The least that publishing needs, where tokens have scopes. Confluence: the granular ones of the
 * operations that are used (developer.atlassian.com, Confluence Cloud REST v2 and v1). Bitbucket
 * Cloud: those of API tokens. Slack: docs.slack.dev, the methods' own pages; without the helpful ones
 * a channel must be given by its name exactly, and an unanswered message cannot be looked up.
 */
export const publishingScopes: Partial<Readonly<Record<Product, NeededScopes>>> = {
  'confluence-cloud': {
    needed: [
      'read:content-details:confluence',
      'read:space:confluence',
      'read:page:confluence',
      'write:page:confluence',
      'read:attachment:confluence',
      'write:attachment:confluence',
    ],
    helpful: [],
  },
  'bitbucket-cloud': {
    needed: [
      'read:user:bitbucket',
      'read:repository:bitbucket',
      'write:repository:bitbucket',
      'read:pullrequest:bitbucket',
      'write:pullrequest:bitbucket',
    ],
    helpful: [],
  },
  slack: {
    needed: ['chat:write'],
    helpful: ['channels:read', 'groups:read', 'channels:history', 'groups:history'],
  },
}

/**
 * Scopes that publishing needs and a token does not have; undefined where no answer told which it has.
 * Access tokens of Bitbucket name their scopes otherwise, so of them nothing is said.
 */
export const missingScopes = (
  product: Product,
  { scopes, token }: Pick<ProductAccount, 'scopes' | 'token'>,
): readonly string[] | undefined => {
  const wanted = publishingScopes[product]
  if (wanted === undefined || scopes === undefined || token === 'resource') return undefined
  return wanted.needed.filter((scope) => !scopes.includes(scope))
}
