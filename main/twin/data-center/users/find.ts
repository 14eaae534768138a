import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'
import { plainPage, queryInteger } from '../../http/paging.ts'
import { ok, type Reply } from '../../http/reply.ts'
import { dataCenterUserBean, expandedUserBean } from './bean.ts'
import { accountKeyed, accountNamed, allUsers } from './state.ts'

/** `GET /user?username=|key=`. */
export function getUser(context: Context): Reply {
  const { site, query } = context
  const name = query.get('username')
  const key = query.get('key')
  if (name === null && key === null) {
    refuse(400, 'Either the username or the key query parameters need to be provided')
  }
  const account = key === null ? accountNamed(site, name ?? '') : accountKeyed(site, key)
  if (account === undefined) {
    return refuse(404, `The user named '${name ?? key}' does not exist`)
  }
  return ok(expandedUserBean(context, account))
}

/** `GET /user/search?username=`: part of name, display name or address; `.` finds all (§2). */
export function searchUsers(context: Context): Reply {
  const { query } = context
  const wanted = query.get('username')?.toLowerCase()
  if (wanted === undefined || wanted === '') {
    return refuse(400, 'The username query parameter was not provided')
  }
  const shown = (active: boolean) =>
    active ? query.get('includeActive') !== 'false' : query.get('includeInactive') === 'true'
  const found = allUsers(context.site)
    .filter(({ account }) => shown(account.active))
    .filter(
      ({ user, account }) =>
        wanted === '.' ||
        [user.name, account.displayName, account.emailAddress].some((text) =>
          text.toLowerCase().includes(wanted),
        ),
    )
    .map(({ account }) => account)
  const page = plainPage(context, found, { size: 50, cap: 1000 })
  return ok(page.map((account) => dataCenterUserBean(context, account)))
}

/** `GET /user/list`: behind a cursor, which is the number of the last user that was given. */
export function listUsers(context: Context): Reply {
  const start = queryInteger(context, 'cursor', 0)
  const size = Math.max(1, queryInteger(context, 'maxResults', 2000))
  const all = allUsers(context.site)
  const values = all.slice(start, start + size)
  const isLast = start + size >= all.length
  const next = String(start + size)
  const link = `${context.api}/user/list`
  return ok({
    self: `${link}?maxResults=${size}&cursor=${start}`,
    maxResults: size,
    isLast,
    ...(isLast ? {} : { nextCursor: next, nextPage: `${link}?maxResults=${size}&cursor=${next}` }),
    values: values.map(({ account }) => dataCenterUserBean(context, account)),
  })
}
