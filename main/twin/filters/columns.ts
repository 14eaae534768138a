import { findField } from '../fields/state.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { badPayload, bodyMembers } from '../http/members.ts'
import { noContent, ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { translate } from '../locale.ts'
import { findFilter, isOwn } from './access.ts'

function getColumns(context: Context): Reply {
  const { columns } = findFilter(context)
  if (columns === null) return refuse(404, 'No column configuration is set for the filter.')
  return ok(
    columns.flatMap((id) => {
      const field = findField(context.site, id)
      return field === undefined ? [] : { label: translate(context, field), value: id }
    }),
  )
}

/** A bare array, which the sibling operation of the site once took, is refused. */
function putColumns(context: Context): Reply {
  const filter = findFilter(context)
  if (!isOwn(context, filter)) refuse(403, 'You do not own the filter.')
  const { columns } = bodyMembers(context)
  if (!Array.isArray(columns)) return refuse(400, badPayload)
  const ids = columns.map(String)
  for (const id of ids) {
    if (findField(context.site, id)?.navigable !== true) {
      refuse(400, `The field '${id}' is not navigable and cannot be a column.`)
    }
  }
  filter.columns = ids
  return { status: 200 }
}

function resetColumns(context: Context): Reply {
  findFilter(context).columns = null
  return noContent()
}

const path = '/rest/api/3/filter/{id}/columns'
const scopes = { classic: 'write:jira-work' }

/** Columns of a filter's results; 404 = nobody has set any. */
export const columnRoutes: readonly Route[] = [
  { method: 'GET', path, who: 'open', handle: getColumns },
  { method: 'PUT', path, who: 'user', scopes, handle: putColumns },
  { method: 'DELETE', path, who: 'user', scopes, handle: resetColumns },
]
