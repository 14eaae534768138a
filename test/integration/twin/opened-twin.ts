import { afterEach, expect } from 'vitest'
import { startTwin, type Twin } from '#twin/serve'
import { createSite, type SiteOptions } from '#twin/site'
import type { Site } from '#twin/site-model'
import { type Account, accounts } from '#twin/users/state'
import { asAdmin, asUser, type Caller } from './client.ts'

const running: Twin[] = []

/** A running twin, its site and a caller who is its administrator. */
export interface OpenedTwin {
  readonly twin: Twin
  readonly site: Site
  readonly call: Caller
}

/** Starts a twin for one test; it is stopped afterwards, and must not have been asked the unknown. */
export async function open(options: SiteOptions = {}): Promise<OpenedTwin> {
  const twin = await startTwin({ site: createSite(options) })
  running.push(twin)
  return { twin, site: twin.site, call: asAdmin(twin) }
}

afterEach(async () => {
  const stopped = running.splice(0)
  await Promise.all(stopped.map((twin) => twin.stop()))
  for (const twin of stopped) expect(twin.site.unmodelled).toEqual([])
})

/** The ordinary user that every site is made with. */
export function ordinaryUser(twin: Twin): { readonly account: Account; readonly call: Caller } {
  const all = Object.values(accounts.of(twin.site))
  const account = all.find(({ emailAddress }) => emailAddress.startsWith('user@'))
  if (account === undefined) throw new Error('the site has no ordinary user')
  return { account, call: asUser(twin, account.accountId, account.emailAddress) }
}
