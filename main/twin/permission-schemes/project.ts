import { isHolder } from '../holders/match.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers, optionalId } from '../http/members.ts'
import { ok, type Reply } from '../http/reply.ts'
import { administeredProject, visibleProject } from '../projects/access.ts'
import { type ProjectRecord, projectSlice } from '../projects/state.ts'
import type { Site } from '../site-model.ts'
import { refuseOnFreePlan } from './access.ts'
import { permissionSchemeBean } from './bean.ts'
import { defaultPermissionSchemeId, type PermissionScheme, permissionSchemes } from './state.ts'

/** The permission scheme of a project; team-managed projects have none that the API shows. */
function schemeOf(site: Site, project: ProjectRecord): PermissionScheme | undefined {
  if (project.style === 'next-gen') return undefined
  const id = project.schemes.permissionSchemeId ?? defaultPermissionSchemeId
  return permissionSchemes.of(site)[id]
}

/** `GET /project/{k}/permissionscheme`. */
export function getProjectScheme(context: Context): Reply {
  const project = administeredProject(context, context.params.projectKeyOrId ?? '')
  const scheme = schemeOf(context.site, project)
  if (scheme === undefined) return refuse(404, 'The project has no permission scheme.')
  return ok(permissionSchemeBean(context, scheme))
}

/** `PUT /project/{k}/permissionscheme`: takes effect at once. */
export function assignScheme(context: Context): Reply {
  const project = visibleProject(context, context.params.projectKeyOrId ?? '')
  refuseOnFreePlan(context)
  const id = optionalId(bodyMembers(context), 'id') ?? refuse(400, 'The id has to be provided.')
  const scheme = permissionSchemes.of(context.site)[id]
  if (scheme === undefined) return refuse(404, `Permission scheme with ID ${id} not found.`)
  if (project.style === 'next-gen') {
    refuse(400, 'Only classic projects can have permission schemes assigned.')
  }
  project.schemes.permissionSchemeId = id
  return ok(permissionSchemeBean(context, scheme))
}

/** Whether the scheme of a project grants a permission to an account. */
export function grantsPermission(
  site: Site,
  accountId: string | undefined,
  projectId: string,
  permission: string,
): boolean | undefined {
  const project = projectSlice.of(site)[projectId]
  const scheme = project === undefined ? undefined : schemeOf(site, project)
  if (project === undefined || scheme === undefined) return undefined
  return scheme.grants.some(
    (grant) => grant.permission === permission && isHolder(site, grant.holder, project, accountId),
  )
}

/** Complaint about `permissionScheme` of `POST|PUT /project`. */
export function checkProjectScheme(
  site: Site,
  details: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const { permissionScheme: id } = details
  if (id === undefined || id === null) return {}
  if (permissionSchemes.of(site)[String(id)] === undefined) {
    return { permissionScheme: `The permission scheme with id '${String(id)}' does not exist.` }
  }
  if (site.state.plan === 'free' && String(id) !== defaultPermissionSchemeId) {
    return { permissionScheme: 'Permission schemes cannot be assigned on the Free plan.' }
  }
  return {}
}

/** Takes `permissionScheme` of `PUT /project` over. */
export function takeProjectScheme(
  _site: Site,
  project: ProjectRecord,
  details: Readonly<Record<string, unknown>>,
): void {
  const { permissionScheme: id } = details
  if (id !== undefined && id !== null) project.schemes.permissionSchemeId = String(id)
}
