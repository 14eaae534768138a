import type { ConfigObject } from '#contract/model/config-object'
import type { JiraApi } from '#jira/api'
import { isProjectScoped } from '../answer-members.ts'
import { identityOf } from '../identity.ts'
import type { ReadContext } from '../kind.ts'
import { readProjectRoles } from '../project-role/read.ts'
import { defaultSchemeId } from './default-scheme-id.ts'
import { type PermissionSchemeAnswer, permissionSchemeEndpoints } from './endpoints.ts'
import { normaliseGrants } from './grants.ts'

/** Asks for the grants of schemes as well. */
export const withGrants = { query: { expand: 'permissions' } }

const carriedRoleIds = (roles: readonly ConfigObject[]): ReadonlySet<string> =>
  new Set(roles.filter((role) => role.protection === 'none').map((role) => role.id))

const normalisePermissionScheme = (
  scheme: PermissionSchemeAnswer,
  roleIds: ReadonlySet<string>,
): ConfigObject => {
  const isDefault = scheme.id === defaultSchemeId
  return {
    kind: 'permissionScheme',
    ...identityOf(scheme, isDefault),
    data: {
      name: scheme.name,
      description: scheme.description,
      grants: normaliseGrants(scheme.permissions ?? [], roleIds),
    },
    facts: {},
  }
}

/** All permission schemes with their grants, in one request. */
export const readPermissionSchemes = async (
  context: Pick<ReadContext, 'api' | 'of'>,
): Promise<readonly ConfigObject[]> => {
  const [schemes, roles] = await Promise.all([
    context.api.list(permissionSchemeEndpoints.list, withGrants),
    context.of('projectRole'),
  ])
  const roleIds = carriedRoleIds(roles)
  return schemes
    .filter((scheme) => !isProjectScoped(scheme))
    .map((scheme) => normalisePermissionScheme(scheme, roleIds))
}

/** One permission scheme, or undefined when there is none of that id. */
export const readPermissionScheme = async (
  api: JiraApi,
  schemeId: string,
): Promise<ConfigObject | undefined> => {
  const [scheme, roles] = await Promise.all([
    api.callIfFound(permissionSchemeEndpoints.get, { path: { schemeId }, ...withGrants }),
    readProjectRoles({ api }),
  ])
  return scheme && normalisePermissionScheme(scheme, carriedRoleIds(roles))
}
