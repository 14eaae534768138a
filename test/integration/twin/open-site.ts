import { createManualClock, type ManualClock } from '#twin/clock'
import { startTwin, type Twin } from '#twin/serve'
import { createSite, type SiteOptions } from '#twin/site'
import { type Account, accounts } from '#twin/users/state'
import { asAdmin, asUser, type Caller } from './client.ts'

/** A served site with its administrator and its ordinary user. */
export interface OpenSite {
  readonly twin: Twin
  readonly clock: ManualClock
  readonly admin: Caller
  readonly user: Caller
  readonly owner: Account
  readonly member: Account
}

/** Serves a fresh site whose clock stands still; stop `twin` when done. */
export async function openSite(options: SiteOptions = {}): Promise<OpenSite> {
  const clock = createManualClock()
  const twin = await startTwin({ site: createSite({ clock, ...options }) })
  const [owner, member] = Object.values(accounts.of(twin.site))
  if (owner === undefined || member === undefined) throw new Error('a site has two people')
  const user = asUser(twin, member.accountId, member.emailAddress)
  return { twin, clock, admin: asAdmin(twin), user, owner, member }
}

/** The id of the status, issue type … with this name in a list of beans. */
export function idNamed(list: readonly { id: string; name: string }[], name: string): string {
  const found = list.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no ${name} in the list`)
  return found.id
}

/** Key of the template used in tests. */
export const kanbanTemplate = 'com.pyxis.greenhopper.jira:gh-simplified-kanban-classic'

/** Makes a project from a template; gives its id. */
export async function makeProject(site: OpenSite, key: string): Promise<string> {
  const answer = await site.admin('POST', '/project', {
    key,
    name: `Project ${key}`,
    leadAccountId: site.owner.accountId,
    projectTypeKey: 'software',
    projectTemplateKey: kanbanTemplate,
  })
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
  return String(answer.body.id)
}
