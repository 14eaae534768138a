import { nextId, nextUuid } from '../ids.ts'
import { defaultIssueTypeScheme } from '../issue-type-schemes/state.ts'
import { addIssueType } from '../issue-types/state.ts'
import type { Site } from '../site-model.ts'
import { addStatus } from '../statuses/state.ts'
import { type ProjectRecord, projectSlice } from './state.ts'

/** What a project is made of; scheme ids go into `details` as in `POST /project`. */
export interface NewProject {
  readonly key: string
  readonly name: string
  readonly leadAccountId: string
  readonly description?: string
  readonly url?: string
  readonly projectTypeKey?: ProjectRecord['projectTypeKey']
  readonly assigneeType?: ProjectRecord['assigneeType']
  readonly categoryId?: string
  readonly avatarId?: string
  readonly templateKey?: string
  readonly details?: Readonly<Record<string, unknown>>
}

/** Whether a template makes a team-managed project. */
export function isTeamManaged(templateKey: string | undefined): boolean {
  return templateKey !== undefined && /agility|next-gen|team-managed/.test(templateKey)
}

/** A team-managed project has types and statuses of its own, which share names with others. */
function addOwnConfiguration(site: Site, projectId: string): void {
  addIssueType(site, { name: 'Epic', hierarchyLevel: 1, projectId })
  addIssueType(site, { name: 'Task', hierarchyLevel: 0, projectId })
  addIssueType(site, { name: 'Subtask', hierarchyLevel: -1, projectId })
  addStatus(site, { name: 'To Do', category: 'TODO', projectId })
  addStatus(site, { name: 'In Progress', category: 'IN_PROGRESS', projectId })
  addStatus(site, { name: 'Done', category: 'DONE', projectId })
}

/**
 * Adds a project and lets every resource complete it: given scheme ids are taken over, a template
 * makes its own. Nothing is checked here; seeds and generators call this too.
 */
export function addProject(site: Site, wanted: NewProject): ProjectRecord {
  const teamManaged = isTeamManaged(wanted.templateKey)
  const project: ProjectRecord = {
    id: nextId(site, 'project'),
    uuid: nextUuid(site),
    key: wanted.key,
    oldKeys: [],
    name: wanted.name,
    description: wanted.description ?? '',
    url: wanted.url ?? '',
    leadAccountId: wanted.leadAccountId,
    assigneeType: wanted.assigneeType ?? 'UNASSIGNED',
    projectTypeKey: wanted.projectTypeKey ?? 'software',
    style: teamManaged ? 'next-gen' : 'classic',
    categoryId: wanted.categoryId ?? null,
    avatarId: wanted.avatarId ?? '10400',
    status: 'live',
    schemes: {
      issueTypeSchemeId: defaultIssueTypeScheme(site).id,
      workflowSchemeId: null,
      issueTypeScreenSchemeId: null,
      fieldConfigurationSchemeId: null,
      fieldSchemeId: null,
      permissionSchemeId: null,
      notificationSchemeId: null,
      issueSecuritySchemeId: null,
      prioritySchemeId: null,
    },
  }
  projectSlice.of(site)[project.id] = project
  if (teamManaged) {
    project.schemes.issueTypeSchemeId = ''
    addOwnConfiguration(site, project.id)
    for (const resource of site.resources) resource.teamProjectCreated?.(site, project)
    return project
  }
  const creation = { templateKey: wanted.templateKey, details: wanted.details ?? {} }
  for (const resource of site.resources) resource.projectCreated?.(site, project, creation)
  return project
}
