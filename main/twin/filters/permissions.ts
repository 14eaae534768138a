import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers } from '../http/members.ts'
import { created, noContent, ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { shareBean } from '../shares/bean.ts'
import { readFlatShare } from '../shares/read.ts'
import { isForEverybody, isSameShare, type Share } from '../shares/state.ts'
import { isOwn, sharedFilter } from './access.ts'

function findShare(context: Context, shares: readonly Share[]): Share {
  const share = shares.find(({ id }) => String(id) === context.params.permissionId)
  return share ?? refuse(404, 'The share permission is not found.')
}

/** A share for everybody takes the place of all others, and must go before another can come. */
function joinShare(shares: readonly Share[], added: Share): readonly Share[] {
  if (isForEverybody(added)) return [added]
  if (shares.some(isForEverybody)) {
    return refuse(400, 'The global share permission must be deleted before others are added.')
  }
  return shares.some((share) => isSameShare(share, added)) ? shares : [...shares, added]
}

function addShare(context: Context): Reply {
  const filter = sharedFilter(context)
  if (!isOwn(context, filter)) refuse(400, 'You do not own the filter.')
  filter.shares = joinShare(filter.shares, readFlatShare(context, bodyMembers(context)))
  return created(filter.shares.map((share) => shareBean(context, share)))
}

function removeShare(context: Context): Reply {
  const filter = sharedFilter(context)
  if (!isOwn(context, filter)) refuse(404, 'The filter was not found.')
  const share = findShare(context, filter.shares)
  filter.shares = filter.shares.filter((one) => one !== share)
  return noContent()
}

const all = '/rest/api/3/filter/{id}/permission'
const one = `${all}/{permissionId}`
const scopes = { classic: 'write:jira-work' }

/** Shares one by one; a filter that is not seen is 404 here. */
export const permissionRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: all,
    who: 'open',
    handle: (context) => ok(sharedFilter(context).shares.map((share) => shareBean(context, share))),
  },
  { method: 'POST', path: all, who: 'user', scopes, handle: addShare },
  {
    method: 'GET',
    path: one,
    who: 'user',
    handle: (context) => ok(shareBean(context, findShare(context, sharedFilter(context).shares))),
  },
  { method: 'DELETE', path: one, who: 'user', scopes, handle: removeShare },
]
