import type { Json } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import type { Gap } from '#contract/model/snapshot'
import { unseen } from '#domain/unseen'
import type { JiraApi } from '#jira/api'
import type { SchemeOfProject } from '../../workflow-scheme/data-center/of-projects.ts'
import { defaultSchemeId } from '../../workflow-scheme/model.ts'
import { readIfShown } from '../tolerated.ts'
import { projectSchemeEndpoints as endpoints } from './scheme-endpoints.ts'

/** Where the schemes of projects come from beside their own operations. */
export interface SchemeSources {
  /** Asked once for projects and for the schemes themselves. */
  readonly workflowSchemeOf: SchemeOfProject
  readonly gap: (gap: Gap) => void
}

/** Members of a project that name its schemes, those that nothing shows as unseen. */
export type SchemeMembers = Readonly<Record<string, Json>>

/**
 * Reads a scheme that a server or an account may not be shown. What is refused leaves a gap of the
 * schemes, and is no absence.
 */
const orUnseen = async (
  gap: (gap: Gap) => void,
  kind: string,
  what: string,
  read: () => Promise<Json>,
): Promise<Json> => {
  const [found = unseen] = await readIfShown(gap, kind, what, async () => [await read()])
  return found
}

/**
 * The schemes of a project, one request for each (jira-dc-api 3.3). 404 means no scheme where a
 * project may be without one; of workflow schemes it means that the server is older than the
 * operation.
 */
export const readSchemes = async (
  api: JiraApi,
  projectId: string,
  { workflowSchemeOf, gap }: SchemeSources,
): Promise<SchemeMembers> => {
  const path = { projectKeyOrId: projectId }
  const optional = async (kind: 'notificationScheme' | 'issueSecurityScheme'): Promise<Json> => {
    const scheme = await api.callIfFound(endpoints[kind], { path })
    return scheme ? reference(kind, scheme.id) : null
  }
  const required = async (kind: 'permissionScheme' | 'priorityScheme'): Promise<Json> =>
    reference(kind, (await api.call(endpoints[kind], { path })).id)
  const [permissions, notifications, security, priorities, workflows] = await Promise.all([
    orUnseen(gap, 'permissionScheme', 'permission schemes of projects', () =>
      required('permissionScheme'),
    ),
    orUnseen(gap, 'notificationScheme', 'notification schemes of projects', () =>
      optional('notificationScheme'),
    ),
    orUnseen(gap, 'issueSecurityScheme', 'issue security schemes of projects', () =>
      optional('issueSecurityScheme'),
    ),
    orUnseen(gap, 'priorityScheme', 'priority schemes of projects', () =>
      required('priorityScheme'),
    ),
    orUnseen(gap, 'workflowScheme', 'workflow schemes of projects', async () => {
      const { id } = await workflowSchemeOf(projectId)
      return reference('workflowScheme', id ?? defaultSchemeId)
    }),
  ])
  return {
    permissionScheme: permissions,
    notificationScheme: notifications,
    issueSecurityScheme: security,
    priorityScheme: priorities,
    workflowScheme: workflows,
    issueTypeScreenScheme: unseen,
    fieldScheme: unseen,
  }
}
