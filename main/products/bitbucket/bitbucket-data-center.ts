import { z } from 'zod'
import type { ListedToken } from '#jira/personal-access-token'
import { atlassianRules } from '../atlassian-refusal.ts'
import { dataCenterCredential, type TokenWay } from '../data-center-credential.ts'
import type { ProductAdapter, SignedInProduct } from '../product-adapter.ts'
import { baseOf } from '../product-base.ts'
import { bitbucketClient } from './bitbucket-client.ts'
import { probeBitbucketDataCenter } from './bitbucket-data-center-probe.ts'
import { readBitbucketUser } from './bitbucket-user.ts'

const tokensSchema = z.object({ values: z.array(z.object({ id: z.string(), name: z.string() })) })
const tokensPath = '/rest/access-tokens/1.0/users/{user}'

const tokenWay: TokenWay = {
  ...{ product: 'Bitbucket', way: 'access-token', tokens: 'HTTP access tokens', since: [5, 5] },
  whyNot:
    'Bitbucket Data Center takes an HTTP access token (5.5 and higher), or user name and password.',
}

const listTokens = async ({
  client,
  account,
}: SignedInProduct): Promise<readonly ListedToken[]> => {
  if (account.token === 'resource') return []
  const { values } = await client.ask({
    method: 'GET',
    path: tokensPath,
    values: { user: account.id },
    effect: 'read',
    answer: tokensSchema,
  })
  // Which members tell of its times is nowhere documented.
  const unknown = { created: undefined, lastUsed: undefined, expires: undefined }
  return values.map(({ id, name }) => ({ id, name, ...unknown }))
}

/**
 * Bitbucket Data Center and Server: an HTTP access token as Bearer (tokens of projects and
 * repositories are refused as a password), or user name and password (auth-and-secrets §1.2).
 */
export const bitbucketDataCenter: ProductAdapter = {
  product: 'bitbucket-data-center',
  ways: ['access-token', 'basic'],
  probe: probeBitbucketDataCenter,
  signIn: async (place, presented, means) => {
    const base = baseOf(place)
    const credential = dataCenterCredential(tokenWay, place, presented, base)
    const client = bitbucketClient(base, credential, atlassianRules(base), means)
    const { id, name, isPerson } = await readBitbucketUser(client)
    const token = presented.way === 'basic' ? 'password' : isPerson ? 'user' : 'resource'
    return { place, client, account: { way: presented.way, token, id, name } }
  },
  /** Under one's own account there; the page's own address is nowhere documented. */
  tokenPage: ({ address }) => address,
  listTokens,
  revoke: async ({ place, client, account }, tokenId) => {
    if (tokenId === undefined || account.token === 'resource') {
      return { how: 'by-hand', address: bitbucketDataCenter.tokenPage(place) }
    }
    await client.askIfFound({
      method: 'DELETE',
      path: `${tokensPath}/{token}`,
      values: { user: account.id, token: tokenId },
      effect: 'repeatable',
      answer: z.unknown(),
    })
    return { how: 'revoked' }
  },
}
