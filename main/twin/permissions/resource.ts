import { holdsGlobalPermission } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { refuse, refuseFields } from '../http/errors.ts'
import { bodyMembers, memberList, optionalIds, optionalText } from '../http/members.ts'
import { ok, type Reply } from '../http/reply.ts'
import { holdsProjectPermission, visibleProject } from '../projects/access.ts'
import { findProject, livingProjects, type ProjectRecord } from '../projects/state.ts'
import type { Resource } from '../resource.ts'
import { type Permission, permissionCatalogue } from './catalogue.ts'

function describe(permission: Permission): Record<string, unknown> {
  return { ...permission, description: `Ability to ${permission.name.toLowerCase()}.` }
}

/** In no named project a project permission counts when it is held in any. */
function holds(
  context: Context,
  accountId: string | undefined,
  permission: Permission,
  project: ProjectRecord | undefined,
): boolean {
  const { site } = context
  if (permission.type === 'GLOBAL') return holdsGlobalPermission(site, accountId, permission.key)
  const where = project === undefined ? livingProjects(site) : [project]
  return where.some((one) => holdsProjectPermission(site, accountId, one, permission.key))
}

/** `GET /mypermissions`: `permissions` is required and unknown keys are refused. */
function getMyPermissions(context: Context): Reply {
  const { query, caller } = context
  const asked = (query.get('permissions') ?? '').split(',').filter((key) => key !== '')
  if (asked.length === 0) {
    refuse(400, "The 'permissions' query parameter is required.")
  }
  const unknown = asked.filter((key) => !permissionCatalogue.has(key))
  if (unknown.length > 0) {
    refuseFields(400, Object.fromEntries(unknown.map((key) => [key, 'Unrecognized permission'])))
  }
  const idOrKey = query.get('projectId') ?? query.get('projectKey')
  const project = idOrKey === null ? undefined : visibleProject(context, idOrKey)
  const permissions: Record<string, unknown> = {}
  for (const key of asked) {
    const permission = permissionCatalogue.get(key)
    if (permission === undefined) continue
    const havePermission = holds(context, caller?.accountId, permission, project)
    permissions[key] = {
      id: String(Object.keys(permissions).length),
      ...describe(permission),
      havePermission,
    }
  }
  return ok({ permissions })
}

/** `GET /permissions`: all that exist. */
function getPermissions(): Reply {
  const all = [...permissionCatalogue.values()].map((entry) => [entry.key, describe(entry)])
  return ok({ permissions: Object.fromEntries(all) })
}

function checkGlobals(context: Context, accountId: string | undefined): readonly string[] {
  const body = bodyMembers(context)
  const asked = optionalIds(body, 'globalPermissions') ?? []
  const unknown = asked.filter((key) => permissionCatalogue.get(key)?.type !== 'GLOBAL')
  if (unknown.length > 0) {
    refuseFields(400, Object.fromEntries(unknown.map((key) => [key, 'Unrecognized permission'])))
  }
  return asked.filter((key) => holdsGlobalPermission(context.site, accountId, key))
}

/** `POST /permissions/check`: of what is asked only what is held comes back. */
function checkPermissions(context: Context): Reply {
  const { site, caller } = context
  const body = bodyMembers(context)
  const other = optionalText(body, 'accountId', 128)
  if (other !== undefined && other !== caller?.accountId) {
    if (!holdsGlobalPermission(site, caller?.accountId, 'ADMINISTER')) {
      refuse(403, 'Only Jira administrators can perform this operation.')
    }
  }
  const accountId = other ?? caller?.accountId
  const globalPermissions = checkGlobals(context, accountId)
  const projectPermissions = memberList(body, 'projectPermissions').flatMap((entry) => {
    const projects = (optionalIds(entry, 'projects') ?? []).flatMap(
      (id) => findProject(site, id) ?? [],
    )
    return (optionalIds(entry, 'permissions') ?? []).map((permission) => {
      if (permissionCatalogue.get(permission)?.type !== 'PROJECT') {
        refuseFields(400, { [permission]: 'Unrecognized permission' })
      }
      const held = projects.filter((one) =>
        holdsProjectPermission(site, accountId, one, permission),
      )
      return { permission, issues: [], projects: held.map(({ id }) => Number(id)) }
    })
  })
  return ok({ globalPermissions, projectPermissions })
}

/** Permissions that exist and that a caller holds. */
export const permissionsResource: Resource = {
  name: 'permissions',
  routes: [
    {
      method: 'GET',
      path: '/rest/api/3/mypermissions',
      who: 'open',
      handle: getMyPermissions,
    },
    { method: 'GET', path: '/rest/api/3/permissions', who: 'user', handle: getPermissions },
    {
      method: 'POST',
      path: '/rest/api/3/permissions/check',
      who: 'open',
      reads: true,
      scopes: { classic: 'read:jira-work' },
      handle: checkPermissions,
    },
  ],
}
