import type { Context } from '../../http/context.ts'
import { queryExpand } from '../../http/text-paging.ts'
import { translate } from '../../locale.ts'
import type { Grant, PermissionScheme } from '../../permission-schemes/state.ts'
import { holderBean } from '../holders/bean.ts'

type Bean = Readonly<Record<string, unknown>>

/** What `expand` can ask for, as answers list it. */
export const permissionExpand = 'permissions,user,group,projectRole,field,all'

/** A grant (`PermissionGrantBean`); its id is a number. */
export function grantBean(context: Context, scheme: PermissionScheme, grant: Grant): Bean {
  return {
    id: Number(grant.id),
    self: `${context.api}/permissionscheme/${scheme.id}/permission/${grant.id}`,
    holder: holderBean(context, grant.holder, queryExpand(context)),
    permission: grant.permission,
  }
}

/** A scheme (`PermissionSchemeBean`), shortened unless anything is expanded. */
export function permissionSchemeBean(context: Context, scheme: PermissionScheme): Bean {
  return {
    expand: permissionExpand,
    id: Number(scheme.id),
    self: `${context.api}/permissionscheme/${scheme.id}`,
    name: translate(context, scheme),
    description: scheme.description,
    ...(queryExpand(context).size > 0
      ? { permissions: scheme.grants.map((grant) => grantBean(context, scheme, grant)) }
      : {}),
  }
}
