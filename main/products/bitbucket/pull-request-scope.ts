import { AppError, failure } from '#contract/model/failure'
import type { SignedInProduct } from '../product-adapter.ts'
import { missingScope } from './missing-scope.ts'

/**
 * Before anything is committed: throws AppError `product.scope-missing` where Bitbucket told the scopes
 * of the token and none of them opens pull requests. Where it told none, the attempt shows it.
 */
export const throwIfNoPullRequests = ({ account, client }: SignedInProduct): void => {
  const needed = missingScope(account, true)
  if (needed === undefined) return
  const lines = [`needed: ${needed}`, `granted: ${account.scopes?.join(', ') || 'none'}`]
  throw new AppError(failure('product.scope-missing', client.subject, lines))
}
