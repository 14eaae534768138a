import type { Site, SiteState } from '../site-model.ts'

/** The token bucket of each user, where an administrator has switched rate limiting on. */
export interface DataCenterRateLimit {
  /** Size of the bucket. */
  readonly limit: number
  /** Tokens that come in per interval. */
  readonly fill: number
  readonly intervalSeconds: number
}

/** What the administrators of a Data Center site have set, and which version it is. */
export interface DataCenterState {
  /** E.g. `10.3.19`. */
  version: string
  /** `/jira`, or empty. */
  readonly contextPath: string
  /** May user name and password be sent with each call? Off by default from 11. */
  basic: boolean
  /** May `POST /rest/auth/1/session` sign in? Off by default from 11. */
  session: boolean
  /** Are cookie sessions asked for a secure administrator session? */
  websudo: boolean
  /** Do resources that are open to everyone answer callers who have not signed in? */
  anonymous: boolean
  /** Failed passwords before Jira asks for a CAPTCHA; 0 = never. */
  captchaAfter: number
  /** Read-only mode, from 10.3 on: writes are refused. */
  readOnly: boolean
  readOnlyMessage: string
  /** Where a single sign-on in front of Jira sends every request; null = there is none. */
  singleSignOn: string | null
  /** A wrong or expired personal access token: 401, or 200 as the anonymous user. */
  rejectedToken: 'unauthorized' | 'anonymous'
  /** Is Jira Software installed? Without it `/rest/agile` is not there. */
  software: boolean
  /** Null = an administrator has not switched it on. */
  rateLimit: DataCenterRateLimit | null
}

/** What a Data Center site is to be like; the rest has Jira's defaults for the version. */
export type DataCenterOptions = Partial<DataCenterState>

/** A site with the Data Center face. */
export type DataCenterSite = Site & {
  readonly state: SiteState & { readonly dataCenter: DataCenterState }
}

/** Whether a site has the Data Center face. */
export function isDataCenterSite(site: Site): site is DataCenterSite {
  return site.state.dataCenter !== undefined
}

/** The Data Center settings of a site; a Cloud site in a Data Center handler is a bug. */
export function dataCenterOf(site: Pick<Site, 'state'>): DataCenterState {
  if (site.state.dataCenter === undefined) throw new Error('a Cloud site has no such settings')
  return site.state.dataCenter
}
