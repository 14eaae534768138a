import type { Presented } from '#contract/model/connection'
import type { ProductPlace } from '#contract/model/product-account'
import type { Base } from '#jira/base'
import type { Credential } from '#jira/credential'
import type { ProductAdapter } from '../product-adapter.ts'
import { baseOf } from '../product-base.ts'
import { basicCredential, bearerCredential } from '../product-credential.ts'
import { versionAtLeast } from '../version-at-least.ts'
import { presentedBy, secretOf, wayNotOffered } from '../way-refusal.ts'
import { confluenceClient } from './confluence-client.ts'
import { probeConfluence } from './confluence-probe.ts'
import { readConfluenceUser } from './confluence-user.ts'
import { listPersonalTokens, revokePersonalToken } from './personal-tokens.ts'

const whyNot =
  'Confluence has no API to sign in with a session: use a personal access token (7.9 and higher) or user name and password.'

const credentialFor = (place: ProductPlace, presented: Presented, base: Base): Credential => {
  const taken = presentedBy(presented, ['personal-access-token', 'basic'], place.address, whyNot)
  if (taken.way === 'basic') {
    return basicCredential(base, secretOf(taken.userName, place.address), taken.password)
  }
  if (place.version !== undefined && !versionAtLeast(place.version, [7, 9])) {
    const why = `This is Confluence ${place.version}; personal access tokens exist from 7.9 on. Use user name and password.`
    throw wayNotOffered(place.address, why)
  }
  return bearerCredential(base, secretOf(taken.token, place.address))
}

/**
 * Confluence Data Center and Server: a personal access token as Bearer (never as a password), or
 * user name and password as Basic, which administrators may switch off (auth-and-secrets §1.2).
 */
export const confluenceDataCenter: ProductAdapter = {
  product: 'confluence-data-center',
  ways: ['personal-access-token', 'basic'],
  probe: probeConfluence,
  signIn: async (place, presented, means) => {
    const base = baseOf(place)
    const client = confluenceClient(base, credentialFor(place, presented, base), means)
    const { id, name } = await readConfluenceUser(client)
    const token = presented.way === 'basic' ? 'password' : 'personal'
    return { place, client, account: { way: presented.way, token, id, name } }
  },
  /** Under one's own profile there; the page's own address is nowhere documented. */
  tokenPage: ({ address }) => address,
  listTokens: ({ client }) => listPersonalTokens(client),
  revoke: async ({ place, client }, tokenId) => {
    if (tokenId === undefined) {
      return { how: 'by-hand', address: confluenceDataCenter.tokenPage(place) }
    }
    await revokePersonalToken(client, tokenId)
    return { how: 'revoked' }
  },
}
