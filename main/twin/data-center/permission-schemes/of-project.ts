import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'
import { bodyMembers, optionalId } from '../../http/members.ts'
import { ok, type Reply } from '../../http/reply.ts'
import { defaultPermissionSchemeId, permissionSchemes } from '../../permission-schemes/state.ts'
import { administeredProject, visibleProject } from '../../projects/access.ts'
import { permissionSchemeBean } from './bean.ts'

/** `GET /project/{k}/permissionscheme`. */
export function getProjectScheme(context: Context): Reply {
  const { schemes } = administeredProject(context, context.params.projectKeyOrId ?? '')
  const id = schemes.permissionSchemeId ?? defaultPermissionSchemeId
  const scheme = permissionSchemes.of(context.site)[id]
  if (scheme === undefined) throw new Error(`permission scheme ${id} of a project is lost`)
  return ok(permissionSchemeBean(context, scheme))
}

/** `PUT /project/{k}/permissionscheme {id}`: takes effect at once. */
export function assignScheme(context: Context): Reply {
  const project = visibleProject(context, context.params.projectKeyOrId ?? '')
  const id = optionalId(bodyMembers(context), 'id') ?? ''
  const scheme = permissionSchemes.of(context.site)[id]
  if (scheme === undefined) return refuse(404, `Permission scheme with ID ${id} not found.`)
  project.schemes.permissionSchemeId = id
  return ok(permissionSchemeBean(context, scheme))
}
