import { AppError, failure } from '#contract/model/failure'
import type { SignedInProduct } from '../product-adapter.ts'

/** Bitbucket Cloud writes the scopes of access tokens and of API tokens in two ways. */
const opening: readonly string[] = ['pullrequest:write', 'write:pullrequest:bitbucket']

/**
 * Before anything is committed: throws AppError `product.scope-missing` where Bitbucket told the scopes
 * of the token and none of them opens pull requests. Where it told none, the attempt shows it.
 */
export const throwIfNoPullRequests = ({ account, client }: SignedInProduct): void => {
  const { scopes, way } = account
  if (scopes === undefined || scopes.some((scope) => opening.includes(scope))) return
  const needed = way === 'api-token' ? opening.at(-1) : opening[0]
  const granted = scopes.length === 0 ? 'none' : scopes.join(', ')
  const lines = [`needed: ${needed}`, `granted: ${granted}`]
  throw new AppError(failure('product.scope-missing', client.subject, lines))
}
