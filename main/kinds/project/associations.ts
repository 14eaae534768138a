import { reference } from '#contract/model/reference'
import type { Gap } from '#contract/model/snapshot'
import type { JiraApi } from '#jira/api'
import { type PrioritySchemeAnswer, prioritySchemeEndpoints } from '../priority-scheme/endpoints.ts'
import { isDefaultScheme } from '../priority-scheme/read.ts'
import { defaultSchemeId } from '../workflow-scheme/model.ts'
import { projectSchemeEndpoints } from './scheme-endpoints.ts'
import { readSecuritySchemeUses, type SchemeUse } from './security-schemes.ts'

/** The scheme of each project, by project id. */
type SchemeOf = ReadonlyMap<string, string>

/** Which schemes projects use, as far as Jira tells for many projects at once. */
export interface Associations {
  readonly issueTypeScheme: SchemeOf
  readonly issueTypeScreenScheme: SchemeOf
  readonly workflowScheme: SchemeOf
  readonly notificationScheme: SchemeOf
  readonly priorityScheme: SchemeOf
  readonly issueSecurityScheme: SchemeOf
}

/** Most project ids that are safe in one query (GET /rest/api/3/workflowscheme/project: 100). */
const projectsAtOnce = 100

const byProject = (uses: readonly SchemeUse[]): SchemeOf =>
  new Map(uses.flatMap(({ id, projectIds }) => projectIds.map((project) => [project, id])))

/**
 * Priority schemes of projects. No operation tells the scheme of a project, so each scheme tells
 * its projects; those that no scheme names have the default one, whose long list is not read.
 */
const prioritySchemesOf = async (
  api: JiraApi,
  schemes: readonly PrioritySchemeAnswer[],
  projectIds: readonly string[],
): Promise<SchemeOf> => {
  if (projectIds.length === 0) return new Map()
  const standard = schemes.find(isDefaultScheme)
  const uses = await Promise.all(
    schemes
      .filter((scheme) => scheme !== standard)
      .map(async ({ id, projects }) => {
        const isWhole = projects && projects.isLast !== false
        const of = isWhole
          ? (projects.values ?? [])
          : await api.list(prioritySchemeEndpoints.projects, {
              path: { schemeId: id },
            })
        return { id, projectIds: of.map((project) => project.id) }
      }),
  )
  const rest = standard ? [{ id: standard.id, projectIds }] : []
  return byProject([...rest, ...uses])
}

/** Without a filter this list tells all projects; pages are larger than a filter may be. */
const readNotificationSchemes = async (api: JiraApi, projectIds: readonly string[]) => {
  if (projectIds.length === 0) return []
  const uses = await api.list(projectSchemeEndpoints.notificationSchemes, {
    query: projectIds.length === 1 ? { projectId: projectIds } : {},
  })
  const asked = new Set(projectIds)
  return uses.filter(({ projectId }) => asked.has(projectId))
}

/** Reads which schemes the given company-managed projects use, for all of them together. */
export const readAssociations = async (
  api: JiraApi,
  projectIds: readonly string[],
  prioritySchemes: readonly PrioritySchemeAnswer[],
  gap: (gap: Gap) => void,
): Promise<Associations> => {
  const of = { parameter: 'projectId', values: projectIds, chunk: projectsAtOnce }
  const endpoints = projectSchemeEndpoints
  const [types, screens, workflows, notifications, priorityScheme, security] = await Promise.all([
    api.listFor(endpoints.issueTypeSchemes, of),
    api.listFor(endpoints.issueTypeScreenSchemes, of),
    api.listFor(endpoints.workflowSchemes, of),
    readNotificationSchemes(api, projectIds),
    prioritySchemesOf(api, prioritySchemes, projectIds),
    readSecuritySchemeUses(api, projectIds, gap),
  ])
  return {
    issueTypeScheme: byProject(
      types.map((use) => ({ id: use.issueTypeScheme.id, projectIds: use.projectIds })),
    ),
    issueTypeScreenScheme: byProject(
      screens.map((use) => ({ id: use.issueTypeScreenScheme.id, projectIds: use.projectIds })),
    ),
    workflowScheme: byProject([
      { id: defaultSchemeId, projectIds },
      ...workflows.map((use) => ({
        id: use.workflowScheme.id ?? defaultSchemeId,
        projectIds: use.projectIds,
      })),
    ]),
    notificationScheme: byProject(
      notifications.map((use) => ({ id: use.notificationSchemeId, projectIds: [use.projectId] })),
    ),
    priorityScheme,
    issueSecurityScheme: byProject(security),
  }
}

/** A reference to the scheme of a project, or null where it has none. */
export const schemeReference = (kind: string, schemes: SchemeOf, projectId: string) => {
  const id = schemes.get(projectId)
  return id === undefined ? null : reference(kind, id)
}
