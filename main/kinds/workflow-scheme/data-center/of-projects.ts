import type { JiraApi } from '#jira/api'
import type { SharedReading } from '../../kind.ts'
import { type WorkflowSchemeAnswer, workflowSchemeEndpoints } from './endpoints.ts'

/** Reads the workflow scheme of a project; refused by servers that lack the operation. */
export type SchemeOfProject = (projectId: string) => Promise<WorkflowSchemeAnswer>

/** Asks for the scheme of a project once, however often it is asked for. */
export const schemeOfProject = (api: JiraApi): SchemeOfProject => {
  const asked = new Map<string, Promise<WorkflowSchemeAnswer>>()
  return (projectKeyOrId) => {
    const begun =
      asked.get(projectKeyOrId) ??
      api.call(workflowSchemeEndpoints.ofProject, { path: { projectKeyOrId } })
    asked.set(projectKeyOrId, begun)
    return begun
  }
}

/** The same for all who read a site: for this kind, and for projects. */
export const schemesOfProjects: SharedReading<SchemeOfProject> = {
  kind: 'workflowScheme',
  read: async ({ api }) => schemeOfProject(api),
}
