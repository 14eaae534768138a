import { z } from 'zod'
import { AppError, attempt, type FailureCode } from '#contract/model/failure'
import type { ProductPlace, ProductTokenKind } from '#contract/model/product-account'
import type { Base } from '#jira/base'
import { isLoopback } from '#jira/loopback'
import { jsonIn } from '../answer-json.ts'
import { askAnonymously } from '../ask-anonymously.ts'
import type { ProductAdapter, SignedInProduct } from '../product-adapter.ts'
import { baseAt } from '../product-base.ts'
import { basicCredential } from '../product-credential.ts'
import type { ProductMeans } from '../product-means.ts'
import { presentedBy, secretOf } from '../way-refusal.ts'
import { confluenceClient } from './confluence-client.ts'
import { readConfluenceUser } from './confluence-user.ts'

const tenantSchema = z.object({ cloudId: z.string().regex(/^[\w-]+$/) })

/** An address under `/wiki` of a site of Atlassian's; on this machine a stand-in plays one. */
const mayBeSite = (address: URL): boolean =>
  /^\/wiki(\/|$)/.test(address.pathname) &&
  (address.hostname.endsWith('.atlassian.net') || isLoopback(address))

const siteBase = ({ address }: ProductPlace): Base => baseAt(new URL(address).origin, '/wiki')

/** Scoped tokens work at Atlassian's gateway only (auth-and-secrets §0.7, §1.2). */
const gatewayBase = ({ address, cloudId }: ProductPlace): Base => {
  const url = new URL(address)
  const origin = isLoopback(url) ? url.origin : 'https://api.atlassian.com'
  return baseAt(origin, `/ex/confluence/${cloudId}/wiki`)
}

/** Refusals at the site's own host that a scoped token gets there too. */
const maybeScoped: ReadonlySet<FailureCode> = new Set([
  'product.sign-in-rejected',
  'product.anonymous-answer',
])

const probe = async (address: URL, means: ProductMeans): Promise<ProductPlace | undefined> => {
  if (!mayBeSite(address)) return undefined
  const client = confluenceClient(baseAt(address.origin, ''), undefined, means)
  const answer = await askAnonymously(client, {
    method: 'GET',
    path: '/_edge/tenant_info',
    effect: 'read',
    answer: z.unknown(),
  })
  const tenant = tenantSchema.safeParse(jsonIn(answer))
  if (!tenant.success) return undefined
  return {
    product: 'confluence-cloud',
    address: `${address.origin}/wiki`,
    title: address.host.replace(/\.atlassian\.net$/, ''),
    cloudId: tenant.data.cloudId,
  }
}

/**
 * Confluence Cloud: e-mail and API token. Whether the token has scopes is found out by trying, once
 * at the site and once at the gateway, since every refused sign-in brings a captcha closer.
 */
export const confluenceCloud: ProductAdapter = {
  product: 'confluence-cloud',
  ways: ['api-token'],
  probe,
  signIn: async (place, presented, means, known): Promise<SignedInProduct> => {
    const why = 'Confluence Cloud takes an e-mail address and an API token.'
    const { email, token } = presentedBy(presented, ['api-token'], place.address, why)
    const user = secretOf(email, place.address)
    const secret = secretOf(token, place.address)
    const signInAt = async (base: Base, kind: ProductTokenKind): Promise<SignedInProduct> => {
      const client = confluenceClient(base, basicCredential(base, user, secret), means)
      const { id, name } = await readConfluenceUser(client)
      return { place, client, account: { way: 'api-token', token: kind, id, name } }
    }
    if (known === 'scoped') return signInAt(gatewayBase(place), known)
    if (known === 'classic') return signInAt(siteBase(place), known)
    const classic = await attempt(() => signInAt(siteBase(place), 'classic'))
    if (classic.ok) return classic.value
    if (!maybeScoped.has(classic.failure.code)) throw new AppError(classic.failure)
    const scoped = await attempt(() => signInAt(gatewayBase(place), 'scoped'))
    if (scoped.ok) return scoped.value
    if (!maybeScoped.has(scoped.failure.code)) throw new AppError(scoped.failure)
    throw new AppError(classic.failure)
  },
  tokenPage: () => 'https://id.atlassian.com/manage-profile/security/api-tokens',
  listTokens: undefined,
  /** No API ends an API token of Atlassian Cloud (auth-and-secrets §1.5). */
  revoke: async ({ place }) => ({ how: 'by-hand', address: confluenceCloud.tokenPage(place) }),
}
