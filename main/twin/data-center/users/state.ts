import { nextId } from '../../ids.ts'
import { nextHex } from '../../random.ts'
import type { Site } from '../../site-model.ts'
import { defineSlice } from '../../slice.ts'
import { type Account, accounts } from '../../users/state.ts'

/** What Data Center calls an account by, and its password, which is no secret here. */
export interface DataCenterUser {
  readonly accountId: string
  /** The login. It may change; bodies and queries take it almost everywhere (§1.4). */
  name: string
  /** Stable: `JIRAUSER10100` for users made since 8.4. */
  readonly key: string
  /** Empty = nobody signs in with it. */
  password: string
}

/** Users by accountId, which never shows on Data Center. */
export const dataCenterUsers = defineSlice(
  'dataCenterUsers',
  (): Record<string, DataCenterUser> => ({}),
)

/** The part before the @, numbered when somebody has it already. */
function freeName(site: Pick<Site, 'state'>, account: Account): string {
  const wanted = account.emailAddress.split('@')[0]?.toLowerCase() || 'user'
  const taken = new Set(Object.values(dataCenterUsers.of(site)).map(({ name }) => name))
  let name = wanted
  for (let number = 2; taken.has(name); number += 1) name = `${wanted}${number}`
  return name
}

/** The user that an account is on Data Center; an account without one gets it now. */
export function userOf(site: Pick<Site, 'state'>, account: Account): DataCenterUser {
  const users = dataCenterUsers.of(site)
  users[account.accountId] ??= {
    accountId: account.accountId,
    name: freeName(site, account),
    key: `JIRAUSER${nextId(site, 'user')}`,
    password: `pass-${nextHex(site.state.random, 12)}`,
  }
  return users[account.accountId] as DataCenterUser
}

/** Users of all accounts of people; apps that only Cloud knows are none. */
export function allUsers(
  site: Pick<Site, 'state'>,
): readonly { readonly user: DataCenterUser; readonly account: Account }[] {
  return Object.values(accounts.of(site))
    .filter(({ accountType }) => accountType !== 'app')
    .map((account) => ({ user: userOf(site, account), account }))
}

/** The account whose user has this name, whatever the case: names are logins. */
export function accountNamed(site: Pick<Site, 'state'>, name: string): Account | undefined {
  const wanted = name.toLowerCase()
  return allUsers(site).find(({ user }) => user.name.toLowerCase() === wanted)?.account
}

/** The account whose user has this key. */
export function accountKeyed(site: Pick<Site, 'state'>, key: string): Account | undefined {
  return allUsers(site).find(({ user }) => user.key === key)?.account
}
