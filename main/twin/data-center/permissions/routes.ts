import { holdsGlobalPermission } from '../../groups/state.ts'
import type { Context } from '../../http/context.ts'
import { ok, type Reply } from '../../http/reply.ts'
import { type Permission, permissionCatalogue } from '../../permissions/catalogue.ts'
import { holdsProjectPermission, visibleProject } from '../../projects/access.ts'
import { livingProjects, type ProjectRecord } from '../../projects/state.ts'
import type { DataCenterRoute } from '../route.ts'
import { oldPermissionKeys } from './old-keys.ts'

function describe(permission: Permission, index: number): Record<string, unknown> {
  const { key, name, type } = permission
  return { id: String(index), key, name, type, description: `Ability to ${name.toLowerCase()}.` }
}

/** In no named project a project permission counts when it is held in any. */
function holds(
  { site, caller }: Context,
  permission: Permission,
  project: ProjectRecord | undefined,
): boolean {
  const accountId = caller?.accountId
  if (permission.type === 'GLOBAL') return holdsGlobalPermission(site, accountId, permission.key)
  const where = project === undefined ? livingProjects(site) : [project]
  return where.some((one) => holdsProjectPermission(site, accountId, one, permission.key))
}

/**
 * `GET /mypermissions`: all keys come, whatever `permissions` says, some a second time under an old
 * key with `deprecatedKey` (§1.3).
 */
function getMyPermissions(context: Context): Reply {
  const { query } = context
  const idOrKey = query.get('projectId') ?? query.get('projectKey')
  const project = idOrKey === null ? undefined : visibleProject(context, idOrKey)
  const entries = [...permissionCatalogue.values()].flatMap((permission, index) => {
    const bean = {
      ...describe(permission, index),
      havePermission: holds(context, permission, project),
    }
    const oldKey = oldPermissionKeys[permission.key]
    const entry = [permission.key, bean] as const
    if (oldKey === undefined) return [entry]
    return [entry, [oldKey, { ...bean, key: oldKey, deprecatedKey: true }] as const]
  })
  return ok({ permissions: Object.fromEntries(entries) })
}

/** `GET /permissions`: all that exist. */
function getPermissions(): Reply {
  const all = [...permissionCatalogue.values()].map(
    (permission, index) => [permission.key, describe(permission, index)] as const,
  )
  return ok({ permissions: Object.fromEntries(all) })
}

/** The caller's own permissions, and all of them. */
export const permissionsRoutes: readonly DataCenterRoute[] = [
  { method: 'GET', path: '/rest/api/2/mypermissions', who: 'open', handle: getMyPermissions },
  { method: 'GET', path: '/rest/api/2/permissions', who: 'admin', handle: getPermissions },
]
