import type { Product } from '#contract/model/connection'
import { AppError, attempt, type Failure, failure } from '#contract/model/failure'
import type { ProductPlace } from '#contract/model/product-account'
import type { FoundProduct } from '#contract/model/sign-in-offer'
import type { SiteStamp } from '#contract/model/snapshot'
import type { OutputOf } from '#contract/operations'
import { productAdapters } from '#products/find-product'
import type { ProductAdapter } from '#products/product-adapter'
import { readAsked } from './asked-address.ts'
import type { ConnectionMeans } from './connection-means.ts'
import { placeName } from './make-connection-card.ts'
import { signInOffer } from './sign-in-offers.ts'
import { isUnusualHost } from './unusual-host.ts'

/** What of the sites is needed to find out what stands somewhere. */
export interface SitesForFinding {
  /** What Jira stands there, asked without any secret. */
  probe(address: string): Promise<SiteStamp>
  /** The site that stands for it already, if any. */
  knownId(site: SiteStamp): Promise<string | null>
  /** Whether it is a demo site on this computer. */
  isDemo(address: string): Promise<boolean>
}

/** Says nothing of whether something else stands there. */
const nothingThere: ReadonlySet<Failure['code']> = new Set([
  'jira.not-jira',
  'jira.unexpected-answer',
  'product.none-there',
  'auth.login-page',
  'auth.redirected-to-sign-in',
  'net.redirected',
])

const found = (
  product: Product,
  address: string,
  title: string,
  members: Partial<FoundProduct>,
): FoundProduct => ({
  ...{ product, address, title, place: '', version: null, cloudId: null, knownId: null },
  ...members,
  ...signInOffer(product, members.version ?? null),
})

const foundJira = async (sites: SitesForFinding, address: string): Promise<FoundProduct> => {
  const site = await sites.probe(address)
  const product = site.dataCenter === undefined ? 'jira-cloud' : 'jira-data-center'
  return found(product, site.address, site.title, {
    cloudId: site.cloudId,
    version: site.dataCenter?.version ?? null,
    knownId: await sites.knownId(site),
  })
}

const knownConnection = async (
  { book }: ConnectionMeans,
  place: ProductPlace,
): Promise<string | null> => {
  const known = (await book.all()).find(
    (one) =>
      one.product === place.product &&
      one.address === place.address &&
      placeName(one.place) === placeName(place),
  )
  return known?.id ?? null
}

/** Under atlassian.net Confluence stands beside Jira, at a path that nobody types. */
const addressFor = ({ product }: ProductAdapter, asked: string): URL => {
  const url = new URL(asked)
  const isSite = product === 'confluence-cloud' && url.hostname.endsWith('.atlassian.net')
  return isSite ? new URL('/wiki', url) : url
}

const foundOther = async (
  means: ConnectionMeans,
  adapter: ProductAdapter,
  asked: string,
): Promise<FoundProduct | undefined> => {
  const place = await adapter.probe(addressFor(adapter, asked), means.products)
  if (place === undefined) return undefined
  const { product, address, title, version = null } = place
  const knownId = await knownConnection(means, place)
  return found(product, address, title, { place: placeName(place), version, knownId })
}

/** Nothing but its own product stands at these hosts, so that Jira is not asked for there. */
const isElsewhere = (asked: string): boolean =>
  /(^|\.)(bitbucket\.org|slack\.com|slack-gov\.com)$/.test(new URL(asked).hostname)

/**
 * Finds out, without any secret, which products stand at an address as it was typed, and how one
 * signs in to each (auth-and-secrets §4, 13). Throws AppError: `input.invalid`,
 * `net.insecure-address`, `jira.not-jira` where nothing is there that is known, `jira.too-old`,
 * `auth.login-page`, `net.…`.
 */
export const findHere = async (
  means: ConnectionMeans,
  sites: SitesForFinding,
  typed: string,
): Promise<OutputOf<'connection.find'>> => {
  const asked = readAsked(typed)
  const url = new URL(asked)
  if (means.preview && !(await sites.isDemo(url.origin))) {
    throw new AppError(failure('site.preview-only', url.host))
  }
  const jira = isElsewhere(asked) ? undefined : await attempt(() => foundJira(sites, typed.trim()))
  if (jira?.ok === false && !nothingThere.has(jira.failure.code)) throw new AppError(jira.failure)
  const { host } = url
  const all = jira?.ok === true ? [jira.value] : []
  // A Jira that somebody hosts has an address of its own: what was typed is that, or a page of it.
  const isAlone =
    jira?.ok === true && !host.endsWith('.atlassian.net') && asked === jira.value.address
  for (const adapter of isAlone ? [] : productAdapters) {
    const other = await attempt(() => foundOther(means, adapter, asked))
    if (other.ok && other.value !== undefined) all.push(other.value)
    if (!other.ok && !nothingThere.has(other.failure.code)) throw new AppError(other.failure)
  }
  if (all.length > 0) return { host, unusualHost: isUnusualHost(url), found: all }
  throw new AppError(jira?.ok === false ? jira.failure : failure('product.none-there', host))
}
