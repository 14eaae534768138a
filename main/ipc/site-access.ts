import type { SiteCard } from '#contract/model/site-card'
import type { SignedInConnection } from '#jira/connect'

/** The user's sites, as analysing and deploying need them. Tokens stay behind it. */
export interface SiteAccess {
  /** The site's card. Fails with `input.invalid` when there is no such site. */
  card(siteId: string): Promise<SiteCard>
  /** The site with this cloud id, to go on with a run. */
  byCloudId(cloudId: string): Promise<SiteCard | undefined>
  /**
   * Signs in with the stored token, anew each time. Fails with `auth.token-missing` when there is no
   * usable token, and with what `connect` fails with.
   */
  open(siteId: string, signal: AbortSignal): Promise<SignedInConnection>
}

/** How to sign in to a demo site. */
export interface DemoSite {
  readonly address: string
  readonly email: string
  readonly token: string
}

/** The two demo sites, which run in a worker and are kept on the disk. */
export interface DemoSites {
  /** Starts them, or gives those that run. Their state is what the last session left. */
  start(): Promise<{ readonly source: DemoSite; readonly destination: DemoSite }>
  stop(): Promise<void>
  /** Stops them and deletes their state. */
  remove(): Promise<void>
}
