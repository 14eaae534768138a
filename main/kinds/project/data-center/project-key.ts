import type { JiraApi } from '#jira/api'
import { projectEndpoints } from './endpoints.ts'

/** The key of a project, which some bodies take in the place of its id. */
export const projectKeyOf = async (api: JiraApi, projectId: string): Promise<string> =>
  (await api.call(projectEndpoints.get, { path: { projectIdOrKey: projectId } })).key
