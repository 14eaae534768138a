import type { ConfigObject } from '#contract/model/config-object'
import { nameKey } from '#domain/natural-key'
import type { JiraApi } from '#jira/api'
import { isProjectScoped } from '../answer-members.ts'
import { type ProjectRoleAnswer, projectRoleEndpoints } from './endpoints.ts'

/** The role through which apps reach projects; Jira and the apps own it. */
const appRoleName = 'atlassian-addons-project-access'

/** A project role, normalised. */
export const normaliseProjectRole = (role: ProjectRoleAnswer): ConfigObject => ({
  kind: 'projectRole',
  id: role.id,
  name: role.name,
  naturalKey: nameKey(role.name),
  protection: role.name === appRoleName ? 'locked' : 'none',
  data: { name: role.name, description: role.description },
  facts: { defaultActors: role.actors?.length ?? 0 },
})

/**
 * The roles of company-managed projects. A deleted team-managed project leaves its roles behind
 * without scope and with names that exist already; the oldest of a name is the real one
 * (jira-api 3.22).
 */
const withoutLeftovers = (roles: readonly ProjectRoleAnswer[]): readonly ProjectRoleAnswer[] => {
  const oldest = new Map<string, ProjectRoleAnswer>()
  for (const role of roles) {
    const known = oldest.get(nameKey(role.name))
    if (!known || Number(role.id) < Number(known.id)) oldest.set(nameKey(role.name), role)
  }
  return [...oldest.values()]
}

/** Reads all project roles of a site but those of team-managed projects, which only Cloud has. */
export const readProjectRolesFrom =
  ({ list }: Pick<typeof projectRoleEndpoints, 'list'>) =>
  async ({ api }: { readonly api: JiraApi }): Promise<readonly ConfigObject[]> => {
    const roles = await api.list(list)
    const global = roles.filter((role) => !isProjectScoped(role))
    return withoutLeftovers(global).map(normaliseProjectRole)
  }

/** All project roles of the site but those of team-managed projects. */
export const readProjectRoles = readProjectRolesFrom(projectRoleEndpoints)
