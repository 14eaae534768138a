import type { ConfigObject } from '#contract/model/config-object'
import type { JiraApi } from '#jira/api'
import { fieldConfigurationEndpoints } from '../field-configuration/endpoints.ts'
import { hasConfigurations } from '../field-configuration/read.ts'
import type { ReadContext } from '../kind.ts'
import { defaultMapping } from '../rows-by-issue-type.ts'
import { fieldConfigurationSchemeEndpoints as endpoints, type SchemeAnswer } from './endpoints.ts'
import { defaultConfigurationSchemeId } from './model.ts'
import { defaultScheme, normaliseScheme } from './normalise.ts'

/** Schemes without their rows, all or those that are named by id. */
export const listSchemes = (
  api: JiraApi,
  id?: readonly string[],
): Promise<readonly SchemeAnswer[]> => api.list(endpoints.search, { query: { id } })

/**
 * All schemes of a site that has field configurations. Every scheme has a default row; one whose
 * rows Jira does not show is a gap, since its emptiness would be taken for a wish.
 */
export const readSchemes = async (context: ReadContext): Promise<readonly ConfigObject[]> => {
  if (!(await hasConfigurations(context))) return []
  const [configurations, schemes] = await Promise.all([
    context.of('fieldConfiguration'),
    listSchemes(context.api),
  ])
  const rows = schemes.length === 0 ? [] : await context.api.list(endpoints.mappings)
  const rowsOf = Map.groupBy(rows, (row) => row.fieldConfigurationSchemeId)
  const standard = configurations.find(({ protection }) => protection === 'default')
  const own = schemes.flatMap((scheme) => {
    const found = rowsOf.get(scheme.id) ?? []
    if (found.some((row) => row.issueTypeId === defaultMapping)) {
      return [normaliseScheme(scheme, found)]
    }
    context.gap({
      kind: 'fieldConfigurationScheme',
      what: scheme.name,
      code: 'jira.unexpected-answer',
      reason: 'Jira lists the scheme without its default field configuration.',
    })
    return []
  })
  return standard ? [defaultScheme(standard.id), ...own] : own
}

const readDefault = async (api: JiraApi): Promise<ConfigObject | undefined> => {
  const [standard] = await api.list(fieldConfigurationEndpoints.search, {
    query: { isDefault: true },
  })
  return standard && defaultScheme(standard.id)
}

/** One scheme, undefined when it does not exist. */
export const readScheme = async (api: JiraApi, id: string): Promise<ConfigObject | undefined> => {
  if (id === defaultConfigurationSchemeId) return readDefault(api)
  const scheme = (await listSchemes(api, [id])).find((one) => one.id === id)
  if (!scheme) return undefined
  const rows = await api.list(endpoints.mappings, { query: { fieldConfigurationSchemeId: [id] } })
  return normaliseScheme(scheme, rows)
}
