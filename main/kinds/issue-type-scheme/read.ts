import type { ConfigObject } from '#contract/model/config-object'
import { reference } from '#contract/model/reference'
import type { JiraApi } from '#jira/api'
import { identityOf } from '../identity.ts'
import {
  type IssueTypeSchemeAnswer,
  type IssueTypeSchemeMapping,
  issueTypeSchemeEndpoints,
} from './endpoints.ts'

/** An issue type scheme, normalised, with its issue types in their order. */
export const normaliseIssueTypeScheme = (
  scheme: IssueTypeSchemeAnswer,
  issueTypeIds: readonly string[],
): ConfigObject => ({
  kind: 'issueTypeScheme',
  ...identityOf(scheme, scheme.isDefault === true),
  data: {
    name: scheme.name,
    description: scheme.description,
    defaultIssueType: scheme.defaultIssueTypeId
      ? reference('issueType', scheme.defaultIssueTypeId)
      : null,
    issueTypes: issueTypeIds.map((id) => reference('issueType', id)),
  },
  facts: {},
})

const joinMappings = (
  schemes: readonly IssueTypeSchemeAnswer[],
  mappings: readonly IssueTypeSchemeMapping[],
): readonly ConfigObject[] => {
  const idsByScheme = Map.groupBy(mappings, (mapping) => mapping.issueTypeSchemeId)
  return schemes.map((scheme) =>
    normaliseIssueTypeScheme(
      scheme,
      (idsByScheme.get(scheme.id) ?? []).map((mapping) => mapping.issueTypeId),
    ),
  )
}

/** All issue type schemes with their issue types: two lists, whatever the number of schemes. */
export const readIssueTypeSchemes = async (context: {
  readonly api: JiraApi
}): Promise<readonly ConfigObject[]> =>
  joinMappings(
    ...(await Promise.all([
      context.api.list(issueTypeSchemeEndpoints.list),
      context.api.list(issueTypeSchemeEndpoints.mappings),
    ])),
  )

/** One issue type scheme, or undefined when there is none of that id. */
export const readIssueTypeScheme = async (
  api: JiraApi,
  id: string,
): Promise<ConfigObject | undefined> => {
  const [scheme] = joinMappings(
    ...(await Promise.all([
      api.list(issueTypeSchemeEndpoints.list, { query: { id: [id] } }),
      api.list(issueTypeSchemeEndpoints.mappings, { query: { issueTypeSchemeId: [id] } }),
    ])),
  )
  return scheme
}
