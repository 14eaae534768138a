import { groupsOf } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { pageBean } from '../http/paging.ts'
import { ok, type Reply } from '../http/reply.ts'
import { fullUserBean, userBean } from './bean.ts'
import { type Account, accounts } from './state.ts'

/** The account the query names; 400 without one, 404 when it is unknown. */
export function queriedAccount(context: Context): Account {
  const accountId = context.query.get('accountId')
  if (accountId === null || accountId === '') {
    return refuse(400, "The query parameter 'accountId' must be provided.")
  }
  const account = accounts.of(context.site)[accountId]
  return (
    account ?? refuse(404, 'Specified user does not exist or you do not have required permissions')
  )
}

function expandedUser(context: Context, account: Account): Record<string, unknown> {
  const expand = (context.query.get('expand') ?? '').split(',')
  const groups = groupsOf(context.site, account.accountId)
  const items = groups.map(({ name, groupId }) => ({
    name,
    groupId,
    self: `${context.api}/group?groupId=${groupId}`,
  }))
  return {
    ...fullUserBean(context, account),
    groups: { size: groups.length, items: expand.includes('groups') ? items : [] },
    applicationRoles: {
      size: 1,
      items: expand.includes('applicationRoles')
        ? [{ key: 'jira-software', name: 'Jira', defined: true }]
        : [],
    },
    expand: 'groups,applicationRoles',
  }
}

/** `GET /user`. */
export function getUser(context: Context): Reply {
  return ok(expandedUser(context, queriedAccount(context)))
}

/** `GET /myself`; the route admits signed-in callers only. */
export function getMyself(context: Context): Reply {
  if (context.caller === undefined) throw new Error('the route lets nobody in unknown')
  return ok(expandedUser(context, context.caller))
}

/** `GET /user/bulk`: unknown ids are left out. */
export function getBulk(context: Context): Reply {
  const wanted = context.query.getAll('accountId')
  if (wanted.length === 0) refuse(400, "The query parameter 'accountId' must be provided.")
  const all = accounts.of(context.site)
  const found = [...new Set(wanted)].flatMap((id) => all[id] ?? [])
  const page = pageBean(context, found, { size: 10, cap: 200 })
  return ok({ ...page, values: page.values.map((account) => userBean(context, account)) })
}

/** `GET /user/groups`. */
export function getUserGroups(context: Context): Reply {
  const account = queriedAccount(context)
  return ok(
    groupsOf(context.site, account.accountId).map(({ name, groupId }) => ({
      name,
      groupId,
      self: `${context.api}/group?groupId=${groupId}`,
    })),
  )
}
