import { z } from 'zod'
import { AppError, failure } from '#contract/model/failure'
import type { ProductAccount, ProductPlace } from '#contract/model/product-account'
import type { Base } from '#jira/base'
import type { Credential } from '#jira/credential'
import { isLoopback } from '#jira/loopback'
import { readJson } from '../answer-json.ts'
import type { ProductAdapter, SignedInProduct } from '../product-adapter.ts'
import { baseAt } from '../product-base.ts'
import type { ProductClient } from '../product-client.ts'
import { basicCredential, bearerCredential } from '../product-credential.ts'
import type { ProductMeans } from '../product-means.ts'
import { scopesIn } from '../scopes-header.ts'
import { presentedBy, secretOf } from '../way-refusal.ts'
import { bitbucketClient } from './bitbucket-client.ts'
import { probeBitbucketCloud } from './bitbucket-cloud-probe.ts'
import { bitbucketCloudRules } from './bitbucket-cloud-refusal.ts'
import { readResource } from './resource.ts'

/** All of Bitbucket Cloud's API; on this machine a stand-in plays it. */
const apiBase = ({ address }: ProductPlace): Base => {
  const url = new URL(address)
  return baseAt(isLoopback(url) ? url.origin : 'https://api.bitbucket.org', '/2.0')
}

const clientOf = (
  place: ProductPlace,
  means: ProductMeans,
  credential: (base: Base) => Credential,
): ProductClient => {
  const base = apiBase(place)
  return bitbucketClient(base, credential(base), bitbucketCloudRules, means)
}

const userSchema = z.object({ uuid: z.string(), display_name: z.string() })

/** An API token belongs to a person: `GET /2.0/user`, which needs `read:user:bitbucket`. */
const readUser = async (client: ProductClient): Promise<ProductAccount> => {
  const path = '/user'
  const request = { method: 'GET', path, effect: 'read', answer: z.unknown() } as const
  const answer = await client.send(request)
  const user = readJson(answer, userSchema, client.subject, `GET ${path}`)
  const { uuid, display_name: name } = user
  const scopes = scopesIn(answer)
  const known = { way: 'api-token', token: 'scoped', id: uuid, name } as const
  return scopes === undefined ? known : { ...known, scopes }
}

/**
 * Bitbucket Cloud: e-mail and API token with scopes as Basic, or the access token of a repository,
 * project or workspace as Bearer, which is nobody's and has no `/user`: there a repository or
 * workspace of the address has to answer (auth-and-secrets §1.2, §1.3).
 */
export const bitbucketCloud: ProductAdapter = {
  product: 'bitbucket-cloud',
  ways: ['api-token', 'access-token'],
  probe: probeBitbucketCloud,
  signIn: async (place, presented, means): Promise<SignedInProduct> => {
    const why =
      'Bitbucket Cloud takes an e-mail address and an API token with scopes, or an access token of a repository, project or workspace. Passwords and app passwords have ended.'
    const taken = presentedBy(presented, ['api-token', 'access-token'], place.address, why)
    const token = secretOf(taken.token, place.address)
    if (taken.way === 'api-token') {
      const email = secretOf(taken.email, place.address)
      const client = clientOf(place, means, (base) => basicCredential(base, email, token))
      return { place, client, account: await readUser(client) }
    }
    if (place.resource === undefined) {
      throw new AppError(failure('bitbucket.resource-needed', place.address))
    }
    const client = clientOf(place, means, (base) => bearerCredential(base, token))
    return { place, client, account: await readResource(client, place.resource) }
  },
  tokenPage: ({ resource }) =>
    resource === undefined
      ? 'https://id.atlassian.com/manage-profile/security/api-tokens'
      : `https://bitbucket.org/${resource.owner}`,
  listTokens: undefined,
  /** No API ends either kind of token (auth-and-secrets §1.5). */
  revoke: async ({ place }) => ({ how: 'by-hand', address: bitbucketCloud.tokenPage(place) }),
}
