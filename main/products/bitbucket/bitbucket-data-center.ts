import { z } from 'zod'
import type { Presented } from '#contract/model/connection'
import type { ProductPlace } from '#contract/model/product-account'
import type { Base } from '#jira/base'
import type { Credential } from '#jira/credential'
import type { ListedToken } from '#jira/personal-access-token'
import type { ProductAdapter, SignedInProduct } from '../product-adapter.ts'
import { baseOf } from '../product-base.ts'
import { basicCredential, bearerCredential } from '../product-credential.ts'
import { versionAtLeast } from '../version-at-least.ts'
import { presentedBy, secretOf, wayNotOffered } from '../way-refusal.ts'
import { bitbucketClient, probeBitbucketDataCenter } from './bitbucket-data-center-probe.ts'
import { readBitbucketUser } from './bitbucket-user.ts'

const tokensSchema = z.object({ values: z.array(z.object({ id: z.string(), name: z.string() })) })
const tokensPath = '/rest/access-tokens/1.0/users/{user}'

const whyNot =
  'Bitbucket Data Center takes an HTTP access token (5.5 and higher), or user name and password.'

const credentialFor = (place: ProductPlace, presented: Presented, base: Base): Credential => {
  const taken = presentedBy(presented, ['access-token', 'basic'], place.address, whyNot)
  if (taken.way === 'basic') {
    return basicCredential(base, secretOf(taken.userName, place.address), taken.password)
  }
  if (place.version !== undefined && !versionAtLeast(place.version, [5, 5])) {
    const why = `This is Bitbucket ${place.version}; HTTP access tokens exist from 5.5 on. Use user name and password.`
    throw wayNotOffered(place.address, why)
  }
  return bearerCredential(base, secretOf(taken.token, place.address))
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
    const client = bitbucketClient(base, credentialFor(place, presented, base), means)
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
