import { isLoopback } from './loopback.ts'

/** A place a credential may be sent to: an origin and the path prefix under it. */
export interface Base {
  readonly origin: string
  /** Empty; Data Center's context path (`/jira`); at the gateway `/ex/jira/CLOUD-ID`. */
  readonly prefix: string
  /**
   * Whose rules hold there: a Cloud site's own host, the gateway that Cloud's tokens with scopes need,
   * or a Jira that somebody hosts themselves. What is not yet known counts as a Cloud site. Other
   * products than Jira have rules of their own.
   */
  readonly place: 'cloud-site' | 'gateway' | 'data-center' | 'other-product'
}

/** Whether an address lies under a base. */
export const isUnder = (base: Base, url: URL): boolean =>
  url.origin === base.origin && url.pathname.startsWith(`${base.prefix}/`)

/** Where a site's operations are, below its own address. */
export const baseOf = (address: string, place: 'cloud-site' | 'data-center'): Base => {
  const { origin, pathname } = new URL(address)
  return { origin, prefix: pathname.replace(/\/+$/, ''), place }
}

/** Scoped tokens work at Atlassian's gateway only; a twin plays its own gateway. */
export const gatewayOf = (site: { readonly address: string; readonly cloudId: string }): Base => ({
  origin: isLoopback(new URL(site.address)) ? site.address : 'https://api.atlassian.com',
  prefix: `/ex/jira/${site.cloudId}`,
  place: 'gateway',
})
