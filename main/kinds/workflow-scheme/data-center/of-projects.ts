import { AppError, attempt } from '#contract/model/failure'
import type { JiraApi } from '#jira/api'
import type { SharedReading } from '../../kind.ts'
import { type WorkflowSchemeAnswer, workflowSchemeEndpoints } from './endpoints.ts'

/** Reads the workflow scheme of a project; refused by servers that lack the operation. */
export type SchemeOfProject = (projectId: string) => Promise<WorkflowSchemeAnswer>

/**
 * Asks for the scheme of a project once, however often it is asked for. The first project shows
 * whether the server has the operation; where it has not, the others are not asked for.
 */
export const schemeOfProject = (api: JiraApi): SchemeOfProject => {
  const asked = new Map<string, Promise<WorkflowSchemeAnswer>>()
  let first: Promise<WorkflowSchemeAnswer> | undefined
  const ask = async (projectKeyOrId: string): Promise<WorkflowSchemeAnswer> => {
    const begun = first
    const before = begun && (await attempt(() => begun))
    if (before?.ok === false && before.failure.code === 'jira.endpoint-gone') {
      throw new AppError(before.failure)
    }
    return api.call(workflowSchemeEndpoints.ofProject, { path: { projectKeyOrId } })
  }
  return (projectKeyOrId) => {
    const begun = asked.get(projectKeyOrId) ?? ask(projectKeyOrId)
    asked.set(projectKeyOrId, begun)
    first ??= begun
    return begun
  }
}

/** The same for all who read a site: for this kind, and for projects. */
export const schemesOfProjects: SharedReading<SchemeOfProject> = {
  kind: 'workflowScheme',
  read: async ({ api }) => schemeOfProject(api),
}
