import type { Context } from '../http/context.ts'
import { ok, type Reply } from '../http/reply.ts'
import { queryFlag } from '../http/text-paging.ts'
import { visibleProject } from '../projects/access.ts'
import type { ProjectRecord } from '../projects/state.ts'
import { roleBean } from './bean.ts'
import { isInRole } from './membership.ts'
import { rolesProject } from './project-actors.ts'
import { addonsRoleName, administratorsRoleId, rolesOfProject } from './state.ts'

/** Links to the roles of a project, by name. */
export function roleLinks(context: Context, project: ProjectRecord): Record<string, string> {
  const roles = rolesOfProject(context.site, project)
  const link = (id: string) => `${context.api}/project/${project.id}/role/${id}`
  return Object.fromEntries(roles.map(({ id, name }) => [name, link(id)]))
}

/** `GET /project/{k}/role`: links by name. */
export function listProjectRoles(context: Context): Reply {
  return ok(roleLinks(context, rolesProject(context)))
}

/** `GET /project/{k}/roledetails`. */
export function listRoleDetails(context: Context): Reply {
  const { site, caller } = context
  const project = visibleProject(context, context.params.projectIdOrKey ?? '')
  const onlyMine = queryFlag(context, 'currentMember')
  const withoutApps = queryFlag(context, 'excludeConnectAddons')
  const roles = rolesOfProject(site, project).filter(
    (role) =>
      !(withoutApps && role.name === addonsRoleName) &&
      (!onlyMine ||
        (caller !== undefined && isInRole(site, project.id, role.id, caller.accountId))),
  )
  const beans = roles.map((role) => ({
    ...roleBean(context, role, project),
    admin: role.id === administratorsRoleId || role.name === 'Administrator',
    default: false,
    roleConfigurable: role.name !== addonsRoleName,
    translatedName: role.name,
    type: 'DEFAULT',
  }))
  return ok(beans)
}
