import { findField } from '../fields/state.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { badPayload, isMembers } from '../http/members.ts'
import { ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { translate } from '../locale.ts'
import { settings } from './state.ts'

function getColumns(context: Context): Reply {
  const { site } = context
  return ok(
    settings.of(site).columns.flatMap((id) => {
      const field = findField(site, id)
      return field === undefined ? [] : { label: translate(context, field), value: id }
    }),
  )
}

/** Without columns none are left. Forms, which Jira takes too, are refused. */
function putColumns(context: Context): Reply {
  const { site, body = {}, upload } = context
  if (upload !== undefined) refuse(415, 'Unsupported Media Type')
  const columns = isMembers(body) ? (body.columns ?? []) : undefined
  if (!Array.isArray(columns) || !columns.every((one) => typeof one === 'string')) {
    return refuse(400, badPayload)
  }
  if (new Set(columns).size < columns.length) refuse(400, 'A column is named twice.')
  for (const id of columns) {
    if (findField(site, id)?.navigable !== true) {
      refuse(404, `The field '${id}' is not navigable and cannot be a column.`)
    }
  }
  settings.of(site).columns = columns
  return { status: 200 }
}

const path = '/rest/api/3/settings/columns'
const route = { path, who: 'admin', scopes: 'none' } satisfies Partial<Route>

/** Columns of the issue navigator for those who chose none. */
export const columnRoutes: readonly Route[] = [
  { ...route, method: 'GET', handle: getColumns },
  { ...route, method: 'PUT', handle: putColumns },
]
