import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { pageBean, queryInteger } from '../http/paging.ts'
import { ok, type Reply } from '../http/reply.ts'
import { userBean } from '../users/bean.ts'
import { type Account, accounts } from '../users/state.ts'
import { requiredGroup } from './find.ts'
import { type Group, groupSlice, groupsOf, holdsGlobalPermission } from './state.ts'

/** Active members of a group, all with `includeInactiveUsers=true`. */
function membersOf(context: Context, group: Group): readonly Account[] {
  const all = accounts.of(context.site)
  const inactiveToo = context.query.get('includeInactiveUsers') === 'true'
  return group.memberIds
    .flatMap((id) => all[id] ?? [])
    .filter((account) => account.active || inactiveToo)
}

/** A group as `POST /group` and the deprecated `GET /group` show it. */
export function groupBean(context: Context, group: Group): Record<string, unknown> {
  const members = membersOf(context, group)
  return {
    name: group.name,
    groupId: group.groupId,
    self: `${context.api}/group?groupId=${group.groupId}`,
    users: {
      size: members.length,
      items: (context.query.get('expand') ?? '').includes('users')
        ? members.map((account) => userBean(context, account))
        : [],
      'max-results': 50,
      'start-index': 0,
      'end-index': 0,
    },
    expand: 'users',
  }
}

/** `GET /group`. */
export function getGroup(context: Context): Reply {
  return ok(groupBean(context, requiredGroup(context)))
}

/** `GET /group/bulk`. */
export function getGroups(context: Context): Reply {
  const { site, caller, query } = context
  if (!holdsGlobalPermission(site, caller?.accountId, 'USER_PICKER')) {
    refuse(403, 'Browse users and groups permission is required to view groups.')
  }
  const ids = query.getAll('groupId')
  const names = query.getAll('groupName')
  const found = Object.values(groupSlice.of(site).groups)
    .filter(({ groupId }) => ids.length === 0 || ids.includes(groupId))
    .filter(({ name }) => names.length === 0 || names.includes(name))
    .map(({ name, groupId }) => ({ name, groupId }))
  return ok(pageBean(context, found))
}

/** `GET /group/member`: at most 50 a page. */
export function getMembers(context: Context): Reply {
  const members = membersOf(context, requiredGroup(context))
  const page = pageBean(context, members, { size: 50, cap: 50 })
  return ok({ ...page, values: page.values.map((account) => userBean(context, account)) })
}

/** `GET /groups/picker`: contains the query; nothing is paged. */
export function pickGroups(context: Context): Reply {
  const { site, query } = context
  const wanted = (query.get('query') ?? '').toLowerCase()
  const accountId = query.get('accountId')
  const excluded = [...query.getAll('excludeId'), ...query.getAll('exclude')]
  const all =
    accountId === null ? Object.values(groupSlice.of(site).groups) : groupsOf(site, accountId)
  const found = all
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .filter(({ name, groupId }) => !excluded.includes(name) && !excluded.includes(groupId))
    .sort((one, other) => one.name.localeCompare(other.name))
  const limit = Math.max(1, queryInteger(context, 'maxResults', 20))
  const groups = found
    .slice(0, limit)
    .map(({ name, groupId }) => ({ name, groupId, html: name, labels: [] }))
  return ok({
    header: `Showing ${groups.length} of ${found.length} matching groups`,
    total: found.length,
    groups,
  })
}
