import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'
import { bodyMembers, optionalId } from '../../http/members.ts'
import { ok, type Reply } from '../../http/reply.ts'
import { defaultPriorityScheme, schemeOfProject } from '../../priority-schemes/state.ts'
import { administeredProject, visibleProject } from '../../projects/access.ts'
import { refuseMigration } from './migration.ts'
import { knownScheme, oneScheme } from './schemes.ts'

/** `GET /project/{k}/priorityscheme`: for who administers the project. */
export function getProjectScheme(context: Context): Reply {
  const project = administeredProject(context, context.params.projectKeyOrId ?? '')
  return ok(oneScheme(context, schemeOfProject(context.site, project)))
}

/** `PUT /project/{k}/priorityscheme {id}`: 400 when issues would need another priority. */
export function assignScheme(context: Context): Reply {
  const project = visibleProject(context, context.params.projectKeyOrId ?? '')
  const scheme = knownScheme(context, optionalId(bodyMembers(context), 'id') ?? '')
  refuseMigration(context.site, [project], scheme.priorityIds)
  project.schemes.prioritySchemeId = scheme.id
  return ok(oneScheme(context, scheme))
}

/** `DELETE /project/{k}/priorityscheme/{schemeId}`: the project takes the default scheme. */
export function unassignScheme(context: Context): Reply {
  const { site, params } = context
  const project = visibleProject(context, params.projectKeyOrId ?? '')
  const scheme = knownScheme(context, params.schemeId ?? '')
  if (scheme.system === true || schemeOfProject(site, project) !== scheme) {
    refuse(400, 'The project does not use the scheme, or it is the default one.')
  }
  const standard = defaultPriorityScheme(site)
  refuseMigration(site, [project], standard.priorityIds)
  project.schemes.prioritySchemeId = standard.id
  return ok(oneScheme(context, scheme))
}
