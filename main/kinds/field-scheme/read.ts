import type { ConfigObject } from '#contract/model/config-object'
import type { JiraApi } from '#jira/api'
import type { ReadContext } from '../kind.ts'
import { fieldSchemeEndpoints as endpoints, type FieldSchemeAnswer } from './endpoints.ts'
import { normaliseFieldScheme } from './normalise.ts'

const withItems = async (api: JiraApi, scheme: FieldSchemeAnswer): Promise<ConfigObject> =>
  normaliseFieldScheme(scheme, await api.list(endpoints.items, { path: { id: scheme.id } }))

/** Field schemes without their fields, all or those whose name or description has the text. */
export const listFieldSchemes = (
  api: JiraApi,
  query?: string,
): Promise<readonly FieldSchemeAnswer[]> => api.list(endpoints.search, { query: { query } })

/** All field schemes; a site with field configurations has none and is not asked. */
export const readFieldSchemes = async ({
  api,
  fieldModel,
}: Pick<ReadContext, 'api' | 'fieldModel'>): Promise<readonly ConfigObject[]> => {
  if (fieldModel !== 'field-schemes') return []
  const schemes = await listFieldSchemes(api)
  return Promise.all(schemes.map((scheme) => withItems(api, scheme)))
}

/** One field scheme, undefined when it does not exist. */
export const readFieldScheme = async (
  api: JiraApi,
  id: string,
): Promise<ConfigObject | undefined> => {
  const scheme = await api.callIfFound(endpoints.get, { path: { id } })
  return scheme && withItems(api, scheme)
}
