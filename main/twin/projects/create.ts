import { holdsGlobalPermission } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { refuse, refuseFields } from '../http/errors.ts'
import { bodyMembers, type Members, optionalId, optionalText } from '../http/members.ts'
import { created, type Reply } from '../http/reply.ts'
import { projectCategories } from '../project-categories/state.ts'
import type { Site } from '../site-model.ts'
import { accounts } from '../users/state.ts'
import { addProject } from './add.ts'
import { keyComplaint, nameComplaint } from './keys.ts'
import type { ProjectRecord } from './state.ts'

/** Members that a template makes itself, so that they must not be given with one. */
const templateOwned = [
  'issueTypeScheme',
  'issueTypeScreenScheme',
  'fieldConfigurationScheme',
  'fieldScheme',
  'workflowScheme',
]

/** The account that leads, by accountId; the old `lead` names an account too. */
export function readLead(site: Site, body: Members): string | undefined {
  const id = optionalText(body, 'leadAccountId', 128) ?? optionalText(body, 'lead')
  return id !== undefined && accounts.of(site)[id]?.active === true ? id : undefined
}

/** Complaints about category and schemes; the schemes are their resources' to judge. */
export function checkDetails(
  site: Site,
  body: Members,
  project: ProjectRecord | undefined,
): Record<string, string> {
  const categoryId = optionalId(body, 'categoryId')
  const isUnknown =
    categoryId !== undefined &&
    categoryId !== '-1' &&
    projectCategories.of(site)[categoryId] === undefined
  return Object.assign(
    isUnknown ? { categoryId: 'The project category was not found.' } : {},
    ...site.resources.map((resource) => resource.checkProjectDetails?.(site, body, project) ?? {}),
  )
}

/** The project type of a body, or of its template. */
function readType(body: Members): ProjectRecord['projectTypeKey'] | undefined {
  const { projectTypeKey } = body
  if (
    projectTypeKey === 'software' ||
    projectTypeKey === 'business' ||
    projectTypeKey === 'service_desk'
  ) {
    return projectTypeKey
  }
  const template = optionalText(body, 'projectTemplateKey')
  if (template === undefined || projectTypeKey !== undefined) return undefined
  if (template.startsWith('com.atlassian.servicedesk')) return 'service_desk'
  return template.startsWith('com.atlassian.jira-core') ? 'business' : 'software'
}

function collectErrors(site: Site, body: Members): Record<string, string> {
  const errors: Record<string, string> = {}
  const nameError = nameComplaint(site, optionalText(body, 'name'))
  const keyError = keyComplaint(site, optionalText(body, 'key'))
  if (nameError !== undefined) errors.projectName = nameError
  if (keyError !== undefined) errors.projectKey = keyError
  if (readLead(site, body) === undefined) {
    errors.projectLead = 'You must specify a valid project lead.'
  }
  if (readType(body) === undefined) errors.projectTypeKey = 'The project type is not valid.'
  const { assigneeType } = body
  if (
    assigneeType !== undefined &&
    assigneeType !== 'PROJECT_LEAD' &&
    assigneeType !== 'UNASSIGNED'
  ) {
    errors.assigneeType = 'The assignee type is not valid.'
  }
  if (optionalText(body, 'projectTemplateKey') !== undefined) {
    for (const member of templateOwned) {
      if (body[member] === undefined || body[member] === null) continue
      errors[member] = `${member} cannot be specified together with projectTemplateKey.`
    }
  }
  return { ...errors, ...checkDetails(site, body, undefined) }
}

/** `POST /project`: with a template, or with a type and scheme ids. */
export function createProject(context: Context): Reply {
  const { site, caller } = context
  const body = bodyMembers(context)
  const mayCreate =
    holdsGlobalPermission(site, caller?.accountId, 'ADMINISTER') ||
    holdsGlobalPermission(site, caller?.accountId, 'CREATE_PROJECT')
  if (!mayCreate) refuse(403, 'You do not have permission to create projects.')
  const errors = collectErrors(site, body)
  if (Object.keys(errors).length > 0) refuseFields(400, errors)
  const categoryId = optionalId(body, 'categoryId')
  const avatarId = optionalId(body, 'avatarId')
  const templateKey = optionalText(body, 'projectTemplateKey')
  const project = addProject(site, {
    key: optionalText(body, 'key') ?? '',
    name: (optionalText(body, 'name') ?? '').trim(),
    leadAccountId: readLead(site, body) ?? '',
    description: optionalText(body, 'description') ?? '',
    url: optionalText(body, 'url') ?? '',
    projectTypeKey: readType(body) ?? 'software',
    assigneeType: body.assigneeType === 'PROJECT_LEAD' ? 'PROJECT_LEAD' : 'UNASSIGNED',
    ...(categoryId === undefined || categoryId === '-1' ? {} : { categoryId }),
    ...(avatarId === undefined ? {} : { avatarId }),
    ...(templateKey === undefined ? {} : { templateKey }),
    details: body,
  })
  return created({
    self: `${context.api}/project/${project.id}`,
    id: Number(project.id),
    key: project.key,
  })
}
