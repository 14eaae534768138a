import { type SiteCredentials, siteCredentials } from '../site.ts'
import type { Site } from '../site-model.ts'
import { type Account, accounts } from '../users/state.ts'
import { signInSlice } from './sign-in/state.ts'
import type { DataCenterSite } from './state.ts'
import { userOf } from './users/state.ts'

/**
 * How the administrator of a Data Center site signs in. Cloud's credentials are there as well: they
 * open nothing on Data Center, which a test may want to see.
 */
export interface DataCenterCredentials extends SiteCredentials {
  readonly userName: string
  readonly password: string
  readonly personalAccessToken: string
}

/** The administrator that a site was made with. */
export function administratorOf(site: Site): Account {
  const { email } = siteCredentials(site)
  const owner = Object.values(accounts.of(site)).find((account) => account.emailAddress === email)
  if (owner === undefined) throw new Error('the site has lost its administrator')
  return owner
}

/** How the administrator signs in. */
export function dataCenterCredentials(site: DataCenterSite): DataCenterCredentials {
  const owner = administratorOf(site)
  const token = Object.values(signInSlice.of(site).tokens).find(
    ({ accountId }) => accountId === owner.accountId,
  )
  const { name, password } = userOf(site, owner)
  return {
    ...siteCredentials(site),
    userName: name,
    password,
    personalAccessToken: token?.secret ?? '',
  }
}
