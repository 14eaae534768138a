import { nextHex } from '../random.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** A person, app or customer known to the site. */
export interface Account {
  readonly accountId: string
  readonly accountType: 'atlassian' | 'app' | 'customer'
  displayName: string
  readonly emailAddress: string
  /** Off = privacy settings hide the address from everybody else. */
  emailVisible: boolean
  active: boolean
  /** Absent = the site's. */
  locale?: string
  timeZone: string
}

/** What a new account is given; the rest has sensible values. */
export interface AccountDetails {
  readonly displayName: string
  readonly emailAddress: string
  readonly accountId?: string
  readonly accountType?: Account['accountType']
  readonly emailVisible?: boolean
  readonly active?: boolean
  readonly locale?: string
}

/** Accounts by accountId. */
export const accounts = defineSlice('accounts', (): Record<string, Account> => ({}))

/** Adds an account; an accountId is given by hand to have the same person on two sites. */
export function addAccount(site: Pick<Site, 'state'>, details: AccountDetails): Account {
  const account: Account = {
    accountId: details.accountId ?? `5b${nextHex(site.state.random, 22)}`,
    accountType: details.accountType ?? 'atlassian',
    displayName: details.displayName,
    emailAddress: details.emailAddress,
    emailVisible: details.emailVisible ?? true,
    active: details.active ?? true,
    ...(details.locale === undefined ? {} : { locale: details.locale }),
    timeZone: 'Etc/UTC',
  }
  accounts.of(site)[account.accountId] = account
  return account
}
