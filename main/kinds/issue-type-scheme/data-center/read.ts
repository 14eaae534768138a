import type { ConfigObject } from '#contract/model/config-object'
import type { JiraApi } from '#jira/api'
import { normaliseIssueTypeScheme } from '../read.ts'
import { defaultSchemeIn } from './default-scheme.ts'
import { issueTypeSchemeEndpoints } from './endpoints.ts'

/** All issue type schemes of the site with their issue types, in one request. */
export const readIssueTypeSchemes = async ({
  api,
}: {
  readonly api: JiraApi
}): Promise<readonly ConfigObject[]> => {
  const schemes = await api.list(issueTypeSchemeEndpoints.list, {
    query: { expand: 'schemes.issueTypes,schemes.defaultIssueType' },
  })
  const defaultId = defaultSchemeIn(schemes)?.id
  return schemes.map(({ id, name, description, defaultIssueType, issueTypes }) =>
    normaliseIssueTypeScheme(
      {
        id,
        name,
        description,
        defaultIssueTypeId: defaultIssueType?.id,
        isDefault: id === defaultId,
      },
      (issueTypes ?? []).map((type) => type.id),
    ),
  )
}

/** Ids of the projects that use a scheme. */
export const projectsOfScheme = async (
  api: JiraApi,
  schemeId: string,
): Promise<readonly string[]> => {
  const projects = await api.list(issueTypeSchemeEndpoints.projects, { path: { schemeId } })
  return projects.map(({ id }) => id)
}
