import type { ConfigObject } from '#contract/model/config-object'
import { reference } from '#contract/model/reference'
import type { JiraApi } from '#jira/api'
import { identityOf } from '../identity.ts'
import { screenSchemeEndpoints as endpoints, type ScreenSchemeAnswer } from './endpoints.ts'
import { screenOperations } from './model.ts'

/** Id of the scheme that every site has from the start. */
const defaultSchemeId = '1'

const normalise = (scheme: ScreenSchemeAnswer): ConfigObject => {
  const isDefault = scheme.id === defaultSchemeId
  return {
    kind: 'screenScheme',
    ...identityOf(scheme, isDefault),
    data: {
      name: scheme.name,
      description: scheme.description,
      screens: Object.fromEntries(
        screenOperations.map((operation) => {
          const id = scheme.screens?.[operation]
          return [operation, id === undefined || id === null ? null : reference('screen', id)]
        }),
      ),
    },
    facts: {},
  }
}

/** Screen schemes, all or those that a query names. Jira leaves out those of team-managed projects. */
export const searchScreenSchemes = async (
  api: JiraApi,
  query: Readonly<Record<string, string | readonly string[]>> = {},
): Promise<readonly ConfigObject[]> => (await api.list(endpoints.search, { query })).map(normalise)

/** All screen schemes of the site. */
export const readScreenSchemes = (context: {
  readonly api: JiraApi
}): Promise<readonly ConfigObject[]> => searchScreenSchemes(context.api)
