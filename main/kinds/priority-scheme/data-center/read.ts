import type { ConfigObject } from '#contract/model/config-object'
import { reference } from '#contract/model/reference'
import type { JiraApi } from '#jira/api'
import { identityOf } from '../../identity.ts'
import type { ReadContext } from '../../kind.ts'
import { unordered } from '../../unordered.ts'
import { type PrioritySchemeAnswer, prioritySchemeEndpoints } from './endpoints.ts'

/** A priority scheme of Data Center, normalised. */
const normalise = (scheme: PrioritySchemeAnswer): ConfigObject => ({
  kind: 'priorityScheme',
  ...identityOf(scheme, scheme.defaultScheme === true),
  data: {
    name: scheme.name,
    description: scheme.description,
    defaultPriority: scheme.defaultOptionId ? reference('priority', scheme.defaultOptionId) : null,
    priorities: unordered((scheme.optionIds ?? []).map((id) => reference('priority', id))),
  },
  facts: {},
})

/** All of them as Data Center answers them, with the keys of their projects. */
export const listPrioritySchemes = (api: JiraApi): Promise<readonly PrioritySchemeAnswer[]> =>
  api.list(prioritySchemeEndpoints.list, { query: { expand: 'schemes.projectKeys' } })

/** All priority schemes of the site. */
export const readPrioritySchemes = async ({
  api,
}: Pick<ReadContext, 'api'>): Promise<readonly ConfigObject[]> =>
  (await listPrioritySchemes(api)).map(normalise)

/** One priority scheme, or undefined when there is none of that id. */
export const readPriorityScheme = async (
  api: JiraApi,
  schemeId: string,
): Promise<ConfigObject | undefined> => {
  const scheme = await api.callIfFound(prioritySchemeEndpoints.get, { path: { schemeId } })
  return scheme && normalise(scheme)
}
