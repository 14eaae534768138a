import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** Ids of the schemes of a project; null = the site's default, or none where Jira allows none. */
export interface ProjectSchemes {
  issueTypeSchemeId: string
  /** Null = the Default Workflow Scheme, which has no id. */
  workflowSchemeId: string | null
  issueTypeScreenSchemeId: string | null
  fieldConfigurationSchemeId: string | null
  fieldSchemeId: string | null
  permissionSchemeId: string | null
  notificationSchemeId: string | null
  issueSecuritySchemeId: string | null
  prioritySchemeId: string | null
}

/** A project. */
export interface ProjectRecord {
  readonly id: string
  readonly uuid: string
  key: string
  /** Keys it had before; they still lead to it and stay taken. */
  oldKeys: string[]
  name: string
  description: string
  url: string
  leadAccountId: string
  assigneeType: 'PROJECT_LEAD' | 'UNASSIGNED'
  readonly projectTypeKey: 'software' | 'service_desk' | 'business'
  readonly style: 'classic' | 'next-gen'
  categoryId: string | null
  avatarId: string
  status: 'live' | 'archived' | 'deleted'
  statusChangedAt?: number
  statusChangedBy?: string
  readonly schemes: ProjectSchemes
}

/** How a project comes to be, for the resources that complete it. */
export interface ProjectCreation {
  /** Key of the template, when one was given: it makes schemes, screens, filter and board. */
  readonly templateKey: string | undefined
  /** The body of `POST /project`, or what a seed gives in its place. */
  readonly details: Readonly<Record<string, unknown>>
}

/** Projects by id, those in the trash too. */
export const projectSlice = defineSlice('projects', (): Record<string, ProjectRecord> => ({}))

/** All projects that are not in the trash. */
export function livingProjects(site: Pick<Site, 'state'>): readonly ProjectRecord[] {
  return Object.values(projectSlice.of(site)).filter((project) => project.status !== 'deleted')
}

/** The project with this id, key or former key; keys are case-sensitive. Not from the trash. */
export function findProject(site: Pick<Site, 'state'>, idOrKey: string): ProjectRecord | undefined {
  return livingProjects(site).find(
    (project) =>
      project.id === idOrKey || project.key === idOrKey || project.oldKeys.includes(idOrKey),
  )
}
