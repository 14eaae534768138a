import type { Gap } from '#contract/model/snapshot'
import type { JiraApi } from '#jira/api'
import type { SharedReading } from '../../kind.ts'
import { isCarriedType } from '../carried-types.ts'
import { type ProjectAnswer, type ProjectDetails, projectEndpoints } from './endpoints.ts'

/** A project with its details; those are only read where something of them is used. */
export interface ProjectReading {
  readonly project: ProjectAnswer
  readonly details: ProjectDetails | undefined
}

/** Whether a project's details, roles and parts are read: it could be carried. */
export const isReadInFull = ({ archived, projectTypeKey }: ProjectAnswer): boolean =>
  archived !== true && isCarriedType(projectTypeKey)

/** All projects that the account sees, archived ones too, since they keep their keys. */
export const listProjects = (api: JiraApi): Promise<readonly ProjectAnswer[]> =>
  api.list(projectEndpoints.list, {
    query: { expand: 'description,lead,url', includeArchived: true },
  })

/** All projects as the list answers them. */
export const projectList: SharedReading<readonly ProjectAnswer[]> = {
  kind: 'project',
  read: ({ api }) => listProjects(api),
}

/** Adds the details of a project that can be carried. One that vanished meanwhile is left bare. */
export const readDetails = async (
  api: JiraApi,
  project: ProjectAnswer,
  gap: (gap: Gap) => void,
): Promise<ProjectReading> => {
  if (!isReadInFull(project)) return { project, details: undefined }
  const path = { projectIdOrKey: project.id }
  const details = await api.callIfFound(projectEndpoints.get, { path })
  if (!details) {
    const reason = 'Jira lists the project but does not show it to this account.'
    gap({ kind: 'project', what: project.key, code: 'jira.not-found', reason })
  }
  return { project, details }
}

/** All projects of the site; their components and versions are read by it as well. */
export const projectReadings: SharedReading<readonly ProjectReading[]> = {
  kind: 'project',
  read: async ({ api, gap, shared }) => {
    const projects = await shared(projectList)
    return Promise.all(projects.map((project) => readDetails(api, project, gap)))
  },
}
