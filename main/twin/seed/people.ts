import { addGroup, groupSlice } from '../groups/state.ts'
import type { Site } from '../site-model.ts'
import { mintToken } from '../tokens.ts'
import { type AccountDetails, addAccount } from '../users/state.ts'

/** Global permissions and whether ordinary users hold them on a new site. */
const globalPermissions: Readonly<Record<string, 'admins' | 'site-admins' | 'everyone'>> = {
  ADMINISTER: 'admins',
  SYSTEM_ADMIN: 'site-admins',
  CREATE_PROJECT: 'admins',
  BULK_CHANGE: 'everyone',
  CREATE_SHARED_OBJECTS: 'everyone',
  MANAGE_GROUP_FILTER_SUBSCRIPTIONS: 'everyone',
  USER_PICKER: 'everyone',
}

/**
 * The people of a new site: an administrator with a classic and a scoped token, an ordinary user,
 * whoever else is wanted, and the groups that Jira makes.
 */
export function seedPeople(site: Site, people: readonly AccountDetails[]): void {
  const siteAdmins = addGroup(site, 'site-admins', true)
  const orgAdmins = addGroup(site, 'org-admins', true)
  const admins = addGroup(site, 'jira-administrators')
  const users = addGroup(site, `jira-users-${site.state.name}`)
  addGroup(site, 'atlassian-addons-admin')
  const domain = `${site.state.name}.example.com`
  const owner = addAccount(site, {
    displayName: 'Alex Admin',
    emailAddress: `admin@${domain}`,
  })
  const member = addAccount(site, { displayName: 'Uma User', emailAddress: `user@${domain}` })
  const others = people.map((details) => addAccount(site, details))
  siteAdmins.memberIds = [owner.accountId]
  orgAdmins.memberIds = [owner.accountId]
  admins.memberIds = [owner.accountId]
  users.memberIds = [owner, member, ...others].map((account) => account.accountId)
  const holders = {
    admins: [admins.groupId, siteAdmins.groupId, orgAdmins.groupId],
    'site-admins': [siteAdmins.groupId, orgAdmins.groupId],
    everyone: [users.groupId],
  }
  for (const [permission, who] of Object.entries(globalPermissions)) {
    groupSlice.of(site).globalPermissions[permission] = [...holders[who]]
  }
  mintToken(site, owner.accountId)
  mintToken(site, owner.accountId, { kind: 'scoped' })
}
