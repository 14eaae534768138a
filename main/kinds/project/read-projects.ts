import { AppError } from '#contract/model/failure'
import type { Gap } from '#contract/model/snapshot'
import type { JiraApi } from '#jira/api'
import type { SharedReading } from '../kind.ts'
import { isCarriedType } from './carried-types.ts'
import { type ProjectAnswer, type ProjectDetails, projectEndpoints } from './endpoints.ts'

/** A project with its details; those are only read where something of them is used. */
export interface ProjectReading {
  readonly project: ProjectAnswer
  readonly details: ProjectDetails | undefined
}

/** Whether a project can be used: neither archived nor in the trash. */
export const isLive = (project: ProjectAnswer): boolean => !project.archived && !project.deleted

/** `classic` or `next-gen`; older answers tell it by `simplified` only. */
export const styleOf = (project: ProjectAnswer): string =>
  project.style ?? (project.simplified ? 'next-gen' : 'classic')

/** Whether a project uses schemes: it is live and company-managed. */
export const usesSchemes = (project: ProjectAnswer): boolean =>
  isLive(project) && styleOf(project) === 'classic'

/** Whether a project's details, roles and parts are read: it could be carried. */
export const isReadInFull = (project: ProjectAnswer): boolean =>
  isLive(project) && styleOf(project) === 'classic' && isCarriedType(project.projectTypeKey)

/** Searches projects in all states, since archived and trashed ones keep their keys. */
export const searchProjects = async (
  api: JiraApi,
  id?: string,
): Promise<readonly ProjectAnswer[]> => {
  try {
    return await api.list(projectEndpoints.search, {
      query: {
        expand: 'description,lead,url,insight',
        status: ['live', 'archived', 'deleted'],
        ...(id === undefined ? {} : { id: [id] }),
      },
    })
  } catch (error) {
    // The specification answers 404 when no project matches.
    if (error instanceof AppError && error.failure.code === 'jira.not-found') return []
    throw error
  }
}

/** Adds the details of a project that can be carried. One that vanished meanwhile is left bare. */
export const readDetails = async (
  api: JiraApi,
  project: ProjectAnswer,
  gap: (gap: Gap) => void,
): Promise<ProjectReading> => {
  if (!isReadInFull(project)) return { project, details: undefined }
  const details = await api.callIfFound(projectEndpoints.get, {
    path: { projectIdOrKey: project.id },
  })
  if (!details) {
    gap({
      kind: 'project',
      what: project.key,
      code: 'jira.not-found',
      reason: 'Jira lists the project but does not show it to this account.',
    })
  }
  return { project, details }
}

/** All projects as the search answers them. */
export const projectSearch: SharedReading<readonly ProjectAnswer[]> = {
  kind: 'project',
  read: ({ api }) => searchProjects(api),
}

/** Knows projects' keys by their ids; one that the account does not see goes by its id. */
export const projectKeys = (projects: readonly ProjectAnswer[]): ((id: string) => string) => {
  const keys = new Map(projects.map(({ id, key }) => [id, key]))
  return (id) => keys.get(id) ?? id
}

/** All projects of the site; their components and versions are read from it as well. */
export const projectReadings: SharedReading<readonly ProjectReading[]> = {
  kind: 'project',
  read: async ({ api, gap, shared }) => {
    const projects = await shared(projectSearch)
    return Promise.all(projects.map((project) => readDetails(api, project, gap)))
  },
}
