import type { ConfigObject } from '#contract/model/config-object'
import type { JiraApi } from '#jira/api'
import { identityOf } from '../../identity.ts'
import type { ReadContext } from '../../kind.ts'
import { defaultSchemeId } from '../default-scheme-id.ts'
import { normaliseGrants } from '../grants.ts'
import { type PermissionSchemeAnswer, permissionSchemeEndpoints, withGrants } from './endpoints.ts'

const normalise = (scheme: PermissionSchemeAnswer): ConfigObject => ({
  kind: 'permissionScheme',
  ...identityOf(scheme, scheme.id === defaultSchemeId),
  data: {
    name: scheme.name,
    description: scheme.description,
    grants: normaliseGrants(scheme.permissions ?? []),
  },
  facts: {},
})

/** All permission schemes with their grants, in one request. */
export const readPermissionSchemes = async ({
  api,
}: Pick<ReadContext, 'api'>): Promise<readonly ConfigObject[]> =>
  (await api.list(permissionSchemeEndpoints.list, withGrants)).map(normalise)

/** One permission scheme, or undefined when there is none of that id. */
export const readPermissionScheme = async (
  api: JiraApi,
  schemeId: string,
): Promise<ConfigObject | undefined> => {
  const scheme = await api.callIfFound(permissionSchemeEndpoints.get, {
    path: { schemeId },
    ...withGrants,
  })
  return scheme && normalise(scheme)
}
