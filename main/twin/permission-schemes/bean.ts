import { extraSwitch } from '../extra-switch.ts'
import { holderBean } from '../holders/bean.ts'
import type { Context } from '../http/context.ts'
import { queryExpand } from '../http/text-paging.ts'
import { translate } from '../locale.ts'
import type { Grant, PermissionScheme } from './state.ts'

type Bean = Readonly<Record<string, unknown>>

/** What `expand` can ask for, as answers list it. */
export const permissionExpand = 'permissions,user,group,projectRole,field,all'

/** A grant; its id is a number. */
export function grantBean(context: Context, scheme: PermissionScheme, grant: Grant): Bean {
  return {
    id: Number(grant.id),
    self: `${context.api}/permissionscheme/${scheme.id}/permission/${grant.id}`,
    holder: holderBean(context, grant.holder, queryExpand(context)),
    permission: grant.permission,
  }
}

/** All grants of a scheme. */
export function grantBeans(context: Context, scheme: PermissionScheme): readonly Bean[] {
  return scheme.grants.map((grant) => grantBean(context, scheme, grant))
}

/** A scheme; its id is a number. Grants come without being asked for, unless the switch is off. */
export function permissionSchemeBean(context: Context, scheme: PermissionScheme): Bean {
  const shows =
    queryExpand(context).size > 0 || extraSwitch(context.site, 'grantsWithoutExpand', true)
  return {
    expand: permissionExpand,
    id: Number(scheme.id),
    self: `${context.api}/permissionscheme/${scheme.id}`,
    name: translate(context, scheme),
    description: scheme.description,
    ...(shows ? { permissions: grantBeans(context, scheme) } : {}),
  }
}
