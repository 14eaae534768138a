import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { findGroupNamed, type Group, groupSlice } from './state.ts'

/** The group that groupId or groupname name; undefined when the query names none. */
export function namedGroup(
  context: Context,
  idName = 'groupId',
  nameName = 'groupname',
): Group | undefined {
  const id = context.query.get(idName)
  const name = context.query.get(nameName)
  if (id !== null && name !== null) {
    refuse(400, `Only one of '${nameName}' and '${idName}' can be provided.`)
  }
  if (id === null && name === null) return undefined
  const group =
    id === null ? findGroupNamed(context.site, name ?? '') : groupSlice.of(context.site).groups[id]
  return (
    group ??
    refuse(404, `The group with ${id === null ? 'name' : 'id'} '${id ?? name}' does not exist.`)
  )
}

/** The group of the query; 400 when it names none, 404 when it is unknown. */
export function requiredGroup(context: Context): Group {
  return namedGroup(context) ?? refuse(400, "Query parameter 'groupname' is required.")
}
