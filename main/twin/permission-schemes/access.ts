import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { queryExpand } from '../http/text-paging.ts'
import { permissionExpand } from './bean.ts'
import { type PermissionScheme, permissionSchemes } from './state.ts'

/** The scheme of the path; 404 when there is none. */
export function findScheme(context: Context): PermissionScheme {
  const id = context.params.schemeId ?? ''
  const scheme = permissionSchemes.of(context.site)[id]
  return scheme ?? refuse(404, `Permission scheme with ID ${id} not found.`)
}

/** Free sites have permission schemes that nobody can write, and cannot assign them. */
export function refuseOnFreePlan(context: Context): void {
  if (context.site.state.plan === 'free') {
    refuse(403, 'Permission schemes cannot be edited or assigned on the Free plan.')
  }
}

/** Refuses an `expand` that the operation does not know, where Jira does. */
export function checkExpand(context: Context): void {
  const known = permissionExpand.split(',')
  const unknown = [...queryExpand(context)].find((name) => !known.includes(name))
  if (unknown !== undefined) refuse(400, `'${unknown}' is not a valid value for expand.`)
}
