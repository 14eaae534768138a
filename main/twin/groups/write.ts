import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers, optionalText } from '../http/members.ts'
import { created, type Reply } from '../http/reply.ts'
import { accounts } from '../users/state.ts'
import { namedGroup, requiredGroup } from './find.ts'
import { groupBean } from './read.ts'
import { addGroup, findGroupNamed, type Group, groupSlice, holdsGlobalPermission } from './state.ts'

/** Writing groups needs site administration, more than Administer Jira. */
function requireSiteAdmin({ site, caller }: Context): void {
  if (!holdsGlobalPermission(site, caller?.accountId, 'SYSTEM_ADMIN')) {
    refuse(403, 'You do not have permission to manage groups.')
  }
}

function refuseExternal(group: Group): void {
  if (group.external === true) refuse(403, `The group '${group.name}' is read-only.`)
}

/** `POST /group`. */
export function createGroup(context: Context): Reply {
  requireSiteAdmin(context)
  const name = optionalText(bodyMembers(context), 'name', 255)?.trim()
  if (name === undefined || name === '') return refuse(400, 'Group name is required.')
  if (findGroupNamed(context.site, name) !== undefined) {
    refuse(400, `A group with the name '${name}' already exists.`)
  }
  return created(groupBean(context, addGroup(context.site, name)))
}

/** `DELETE /group`: what other resources grant to it goes to the swap group, or is lost. */
export function deleteGroup(context: Context): Reply {
  requireSiteAdmin(context)
  const { site } = context
  const group = requiredGroup(context)
  const swap = namedGroup(context, 'swapGroupId', 'swapGroup')
  refuseExternal(group)
  if (swap === group) refuse(400, 'The group and the swap group must not be the same.')
  for (const resource of site.resources) {
    resource.groupDeleted?.(site, group.groupId, swap?.groupId)
  }
  const { groups, globalPermissions } = groupSlice.of(site)
  for (const [permission, holders] of Object.entries(globalPermissions)) {
    globalPermissions[permission] = holders.filter((id) => id !== group.groupId)
  }
  delete groups[group.groupId]
  return { status: 200 }
}

/** `POST /group/user`: adding a member twice is refused. */
export function addMember(context: Context): Reply {
  requireSiteAdmin(context)
  const group = requiredGroup(context)
  refuseExternal(group)
  const accountId = optionalText(bodyMembers(context), 'accountId', 128)
  if (accountId === undefined) return refuse(400, 'The accountId has to be provided.')
  if (accounts.of(context.site)[accountId] === undefined) {
    refuse(404, `User with account ID '${accountId}' does not exist.`)
  }
  if (group.memberIds.includes(accountId)) {
    refuse(400, `Cannot add user. '${accountId}' is already a member of '${group.name}'.`)
  }
  group.memberIds.push(accountId)
  return created(groupBean(context, group))
}

/** `DELETE /group/user`. */
export function removeMember(context: Context): Reply {
  requireSiteAdmin(context)
  const group = requiredGroup(context)
  refuseExternal(group)
  const accountId = context.query.get('accountId')
  if (accountId === null) return refuse(400, 'The accountId has to be provided.')
  if (!group.memberIds.includes(accountId)) {
    refuse(404, `User with account ID '${accountId}' is not a member of '${group.name}'.`)
  }
  group.memberIds = group.memberIds.filter((id) => id !== accountId)
  return { status: 200 }
}
