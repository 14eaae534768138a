import type { CredentialEntry } from '#contract/model/credential-entry'
import type { Revocation } from '#contract/model/rotation-state'
import type { SignInKind } from '#domain/restrictions/restrictions-of'

/**
 * How a credential ends at its source (auth-and-secrets §1.5): personal access tokens of Jira and
 * Confluence and access tokens of a user of Bitbucket Data Center by their API, which never says
 * which of its entries signs in; Slack's own by one call; API tokens and the like in the browser only.
 */
export const revocationOf = (
  { product, way, credential }: SignInKind,
  entry: CredentialEntry | null,
  page: string,
): Revocation => {
  if (way === 'basic' || way === 'session') return { revocation: 'change-password' }
  if (way === 'slack-token') return { revocation: 'here', pick: false }
  const isListed =
    way === 'personal-access-token' ||
    (product === 'bitbucket-data-center' && credential === 'user-access-token')
  return isListed
    ? { revocation: 'here', pick: entry === null }
    : { revocation: 'in-browser', page }
}
