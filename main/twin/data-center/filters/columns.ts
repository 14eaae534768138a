import { findField } from '../../fields/state.ts'
import { isOwn } from '../../filters/access.ts'
import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'
import { badPayload, bodyMembers } from '../../http/members.ts'
import { noContent, ok, type Reply } from '../../http/reply.ts'
import { translate } from '../../locale.ts'
import { knownFilter } from './access.ts'

/** `GET …/columns`; 404 while nobody has set any. */
export function getColumns(context: Context): Reply {
  const { columns } = knownFilter(context)
  if (columns === null) return refuse(404, 'No column configuration is set for the filter.')
  return ok(
    columns.flatMap((id) => {
      const field = findField(context.site, id)
      return field === undefined ? [] : { label: translate(context, field), value: id }
    }),
  )
}

/** Columns of a form or of a JSON object; the specification says no more than that there is one. */
function readColumns(context: Context): readonly string[] {
  const { upload } = context
  if (upload !== undefined) {
    return new URLSearchParams(upload.bytes.toString('utf8')).getAll('columns')
  }
  const { columns } = bodyMembers(context)
  return Array.isArray(columns) ? columns.map(String) : refuse(400, badPayload)
}

/** `PUT …/columns`. */
export function setColumns(context: Context): Reply {
  const filter = knownFilter(context)
  if (!isOwn(context, filter)) refuse(403, 'The filter is not yours.')
  const columns = readColumns(context)
  const wrong = columns.find((id) => findField(context.site, id)?.navigable !== true)
  if (wrong !== undefined) refuse(400, `The field '${wrong}' cannot be a column.`)
  filter.columns = columns
  return { status: 200 }
}

/** `DELETE …/columns`. */
export function resetColumns(context: Context): Reply {
  const filter = knownFilter(context)
  if (!isOwn(context, filter)) refuse(403, 'The filter is not yours.')
  filter.columns = null
  return noContent()
}
