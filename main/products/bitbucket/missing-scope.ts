import type { ProductAccount } from '#contract/model/product-account'

/** Scopes that allow it: of an API token, of an access token (whose writing of requests includes commits). */
const committing = ['write:repository:bitbucket', 'repository:write', 'pullrequest:write']
const requesting = ['write:pullrequest:bitbucket', 'pullrequest:write']

/**
 * A scope to write that is known to be missing, as it is written for this kind of token
 * (support.atlassian.com, “API token permissions”, “Repository Access Token permissions”);
 * undefined where none is, or where Bitbucket tells of no scopes.
 */
export const missingScope = (
  { scopes, token }: Pick<ProductAccount, 'scopes' | 'token'>,
  opensRequest: boolean,
): string | undefined => {
  if (scopes === undefined) return undefined
  const isLacking = (any: readonly string[]): boolean => !any.some((one) => scopes.includes(one))
  const isNobodys = token === 'resource'
  if (isLacking(committing)) return isNobodys ? 'repository:write' : 'write:repository:bitbucket'
  if (!opensRequest || !isLacking(requesting)) return undefined
  return isNobodys ? 'pullrequest:write' : 'write:pullrequest:bitbucket'
}
