import { dataCenterCredential, type TokenWay } from '../data-center-credential.ts'
import type { ProductAdapter } from '../product-adapter.ts'
import { baseOf } from '../product-base.ts'
import { confluenceClient } from './confluence-client.ts'
import { probeConfluence } from './confluence-probe.ts'
import { readConfluenceUser } from './confluence-user.ts'
import { listPersonalTokens, revokePersonalToken } from './personal-tokens.ts'

const tokenWay: TokenWay = {
  ...{ product: 'Confluence', way: 'personal-access-token', since: [7, 9] },
  tokens: 'personal access tokens',
  whyNot:
    'Confluence has no API to sign in with a session: use a personal access token (7.9 and higher) or user name and password.',
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
    const credential = dataCenterCredential(tokenWay, place, presented, base)
    const client = confluenceClient(base, credential, means)
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
