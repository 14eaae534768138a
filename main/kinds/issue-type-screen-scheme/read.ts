import type { ConfigObject } from '#contract/model/config-object'
import { reference } from '#contract/model/reference'
import type { JiraApi } from '#jira/api'
import { identityOf } from '../identity.ts'
import type { ReadContext } from '../kind.ts'
import { defaultMapping } from '../rows-by-issue-type.ts'
import { unordered } from '../unordered.ts'
import {
  issueTypeScreenSchemeEndpoints as endpoints,
  type IssueTypeScreenSchemeAnswer,
  type MappingAnswer,
} from './endpoints.ts'

/** Id of the scheme that every site has from the start. */
const defaultSchemeId = '1'

const normalise = (
  scheme: IssueTypeScreenSchemeAnswer,
  mappings: readonly MappingAnswer[],
): ConfigObject => {
  const isDefault = scheme.id === defaultSchemeId
  return {
    kind: 'issueTypeScreenScheme',
    ...identityOf(scheme, isDefault),
    data: {
      name: scheme.name,
      description: scheme.description,
      mappings: unordered(
        mappings.map(({ issueTypeId, screenSchemeId }) => ({
          issueType:
            issueTypeId === defaultMapping ? defaultMapping : reference('issueType', issueTypeId),
          screenScheme: reference('screenScheme', screenSchemeId),
        })),
      ),
    },
    facts: {},
  }
}

/** Schemes without their rows, all or those that a query names. */
export const listSchemes = (
  api: JiraApi,
  query: Readonly<Record<string, string | readonly string[]>> = {},
): Promise<readonly IssueTypeScreenSchemeAnswer[]> => api.list(endpoints.search, { query })

/** One scheme, undefined when it does not exist. */
export const readScheme = async (api: JiraApi, id: string): Promise<ConfigObject | undefined> => {
  const [schemes, mappings] = await Promise.all([
    listSchemes(api, { id: [id] }),
    api.list(endpoints.mappings, { query: { issueTypeScreenSchemeId: [id] } }),
  ])
  const scheme = schemes.find((one) => one.id === id)
  return scheme && normalise(scheme, mappings)
}

/**
 * All schemes. Every scheme has a default row; one whose rows Jira does not show is a gap, since
 * its emptiness would be taken for a wish.
 */
export const readSchemes = async (
  context: Pick<ReadContext, 'api' | 'gap'>,
): Promise<readonly ConfigObject[]> => {
  const [schemes, mappings] = await Promise.all([
    listSchemes(context.api),
    context.api.list(endpoints.mappings),
  ])
  const rowsOf = Map.groupBy(mappings, (mapping) => mapping.issueTypeScreenSchemeId)
  return schemes.flatMap((scheme) => {
    const rows = rowsOf.get(scheme.id) ?? []
    if (rows.some((row) => row.issueTypeId === defaultMapping)) return [normalise(scheme, rows)]
    context.gap({
      kind: 'issueTypeScreenScheme',
      what: scheme.name,
      code: 'jira.unexpected-answer',
      reason: 'Jira lists the scheme without its default screen scheme.',
    })
    return []
  })
}
