import { findGroupNamed, type Group, groupSlice } from '../../groups/state.ts'
import { addMember, createGroup, deleteGroup, removeMember } from '../../groups/write.ts'
import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'
import { pageBean, queryInteger } from '../../http/paging.ts'
import { ok, type Reply } from '../../http/reply.ts'
import { type Account, accounts } from '../../users/state.ts'
import { accountIdNamed, withMembers, withQuery } from '../as-cloud.ts'
import type { DataCenterRoute } from '../route.ts'
import { dataCenterUserBean } from '../users/bean.ts'

/** Active members, all with `includeInactiveUsers=true`. */
function membersOf(context: Context, group: Group): readonly Account[] {
  const all = accounts.of(context.site)
  const inactiveToo = context.query.get('includeInactiveUsers') === 'true'
  return group.memberIds
    .flatMap((id) => all[id] ?? [])
    .filter((account) => account.accountType !== 'app' && (account.active || inactiveToo))
}

function groupBean(context: Context, group: Group): Record<string, unknown> {
  const size = membersOf(context, group).length
  return {
    name: group.name,
    self: `${context.api}/group?groupname=${encodeURIComponent(group.name)}`,
    users: { size, items: [], 'max-results': 50, 'start-index': 0, 'end-index': 0 },
    expand: 'users',
  }
}

/** The group that `groupname` names: 400 without a name, 404 when there is none. */
function queriedGroup(context: Context): Group {
  const name = context.query.get('groupname') ?? ''
  if (name === '') refuse(400, 'Group name is empty.')
  const group = findGroupNamed(context.site, name)
  return group ?? refuse(404, `The group named '${name}' does not exist.`)
}

/** `GET /group/member`: at most 50 a page. */
function getMembers(context: Context): Reply {
  const page = pageBean(context, membersOf(context, queriedGroup(context)), { size: 50, cap: 50 })
  return ok({ ...page, values: page.values.map((one) => dataCenterUserBean(context, one)) })
}

/** `GET /groups/picker`: capped, `total` says how many there are; nothing is paged (§2). */
function pickGroups(context: Context): Reply {
  const { site, query } = context
  const wanted = (query.get('query') ?? '').toLowerCase()
  const excluded = query.getAll('exclude')
  const found = Object.values(groupSlice.of(site).groups)
    .map(({ name }) => name)
    .filter((name) => name.toLowerCase().includes(wanted) && !excluded.includes(name))
    .sort((one, other) => one.localeCompare(other))
  const limit = Math.max(1, queryInteger(context, 'maxResults', 20))
  const groups = found.slice(0, limit).map((name) => ({ name, html: name, labels: [] }))
  const header = `Showing ${groups.length} of ${found.length} matching groups`
  return ok({ header, total: found.length, groups })
}

/** Cloud's handlers know groups by name too, once an id is out of the query. */
const byName = (context: Context): Context =>
  withQuery(context, { groupId: undefined, swapGroupId: undefined })

function create(context: Context): Reply {
  const { status, body } = createGroup(context)
  const group = findGroupNamed(context.site, (body as { readonly name: string }).name)
  if (group === undefined) throw new Error('the group that was just made is lost')
  return { status, body: groupBean(context, group) }
}

function add(context: Context): Reply {
  const group = queriedGroup(context)
  const asCloud = withMembers(byName(context), ({ name }) => ({
    accountId: accountIdNamed(context, String(name ?? ''), 404),
  }))
  const { status } = addMember(asCloud)
  return { status, body: groupBean(context, group) }
}

function remove(context: Context): Reply {
  queriedGroup(context)
  const name = context.query.get('username') ?? ''
  const accountId = accountIdNamed(context, name, 404)
  return removeMember(withQuery(byName(context), { accountId }))
}

const all = '/rest/api/2/group'
const members = `${all}/user`

/** Groups, by name only: no id shows, nothing renames them. */
export const groupsRoutes: readonly DataCenterRoute[] = [
  { method: 'POST', path: all, who: 'admin', handle: create },
  {
    method: 'DELETE',
    path: all,
    who: 'admin',
    handle: (context) => {
      queriedGroup(context)
      return deleteGroup(byName(context))
    },
  },
  { method: 'GET', path: `${all}/member`, who: 'admin', handle: getMembers },
  { method: 'POST', path: members, who: 'admin', handle: add },
  { method: 'DELETE', path: members, who: 'admin', handle: remove },
  { method: 'GET', path: '/rest/api/2/groups/picker', who: 'open', handle: pickGroups },
]
