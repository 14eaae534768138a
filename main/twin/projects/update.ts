import { holdsGlobalPermission } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { refuse, refuseFields } from '../http/errors.ts'
import {
  bodyMembers,
  type Members,
  optionalId,
  optionalIds,
  optionalText,
} from '../http/members.ts'
import { ok, type Reply } from '../http/reply.ts'
import { administeredProject } from './access.ts'
import { projectBean } from './bean.ts'
import { checkDetails, readLead } from './create.ts'
import { keyComplaint, nameComplaint } from './keys.ts'
import type { ProjectRecord } from './state.ts'

/** Members that need Administer Jira; the rest is for project administrators too. */
const adminOnly = ['key', 'permissionScheme', 'notificationScheme', 'issueSecurityScheme']

function collectErrors(context: Context, project: ProjectRecord, body: Members) {
  const { site } = context
  const errors: Record<string, string> = {}
  if (body.name !== undefined) {
    const complaint = nameComplaint(site, optionalText(body, 'name'), project.id)
    if (complaint !== undefined) errors.projectName = complaint
  }
  if (body.key !== undefined) {
    const complaint = keyComplaint(site, optionalText(body, 'key'), project.id)
    if (complaint !== undefined) errors.projectKey = complaint
  }
  const namesLead = body.leadAccountId !== undefined || body.lead !== undefined
  if (namesLead && readLead(site, body) === undefined) {
    errors.projectLead = 'You must specify a valid project lead.'
  }
  return { ...errors, ...checkDetails(site, body, project) }
}

function renameKey(project: ProjectRecord, key: string | undefined): void {
  if (key === undefined || key === project.key) return
  project.oldKeys = [...project.oldKeys.filter((old) => old !== key), project.key]
  project.key = key
}

/** `PUT /project/{projectIdOrKey}`: every member is optional; type and template cannot change. */
export function updateProject(context: Context): Reply {
  const { site, caller } = context
  const project = administeredProject(context, context.params.projectIdOrKey ?? '')
  const body = bodyMembers(context)
  const needsAdmin = adminOnly.some((member) => body[member] !== undefined)
  if (needsAdmin && !holdsGlobalPermission(site, caller?.accountId, 'ADMINISTER')) {
    refuse(403, 'You cannot edit the configuration of this project.')
  }
  const errors = collectErrors(context, project, body)
  if (Object.keys(errors).length > 0) refuseFields(400, errors)
  project.name = optionalText(body, 'name')?.trim() ?? project.name
  project.description = optionalText(body, 'description') ?? project.description
  project.url = optionalText(body, 'url') ?? project.url
  project.leadAccountId = readLead(site, body) ?? project.leadAccountId
  project.avatarId = optionalId(body, 'avatarId') ?? project.avatarId
  const { assigneeType } = body
  if (assigneeType === 'PROJECT_LEAD' || assigneeType === 'UNASSIGNED') {
    project.assigneeType = assigneeType
  }
  const categoryId = optionalId(body, 'categoryId')
  if (categoryId !== undefined) project.categoryId = categoryId === '-1' ? null : categoryId
  renameKey(project, optionalText(body, 'key'))
  const released = optionalIds(body, 'releasedProjectKeys') ?? []
  project.oldKeys = project.oldKeys.filter((key) => !released.includes(key))
  for (const resource of site.resources) resource.projectUpdated?.(site, project, body)
  return ok(projectBean(context, project))
}
