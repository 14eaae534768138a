import type { Context } from '../http/context.ts'
import { refuse, refuseFields } from '../http/errors.ts'
import { bodyMembers, isMembers, type Members, optionalId } from '../http/members.ts'
import { created, type Reply } from '../http/reply.ts'
import { issueTypes } from '../issue-types/state.ts'
import { holdsProjectPermission } from '../projects/access.ts'
import { findProject, type ProjectRecord } from '../projects/state.ts'
import { issueTypeIdsOf, mappingsOfProject, workflowFor } from '../workflow-schemes/resolve.ts'
import { createFields } from './create-fields.ts'
import { listIssues, visibleIssue } from './list.ts'
import { addIssues, issueGroups } from './state.ts'

function memberOf(fields: Members, name: string): Members {
  const value = fields[name]
  return isMembers(value) ? value : {}
}

function readProject({ site, caller }: Context, fields: Members): ProjectRecord {
  const { id, key } = memberOf(fields, 'project')
  const project = findProject(site, String(id ?? key ?? ''))
  if (
    project === undefined ||
    !holdsProjectPermission(site, caller?.accountId, project, 'BROWSE_PROJECTS')
  ) {
    return refuseFields(400, { project: 'Specify a valid project ID or key' })
  }
  if (!holdsProjectPermission(site, caller?.accountId, project, 'CREATE_ISSUES')) {
    refuseFields(400, { project: 'You cannot create issues in this project.' })
  }
  return project
}

function readType(context: Context, fields: Members, project: ProjectRecord): string {
  const id = optionalId(memberOf(fields, 'issuetype'), 'id')
  if (id === undefined || !issueTypeIdsOf(context.site, project).includes(id)) {
    return refuseFields(400, { issuetype: 'Specify a valid issue type' })
  }
  const parent =
    optionalId(memberOf(fields, 'parent'), 'key') ?? optionalId(memberOf(fields, 'parent'), 'id')
  const isSubtask = (issueTypes.of(context.site)[id]?.hierarchyLevel ?? 0) < 0
  if (isSubtask && parent === undefined) {
    refuse(400, 'Issue type is a sub-task but parent issue key or id not specified.')
  }
  if (parent !== undefined) visibleIssue(context, parent)
  return id
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0)

/** What is set without being on a screen. */
const always = ['project', 'issuetype', 'parent', 'summary']

/** Ids of options and of what else issues are counted by. */
function heldIds(fields: Members): Record<string, string> {
  const held: Record<string, string> = {}
  for (const [name, value] of Object.entries(fields)) {
    if (!isMembers(value) || typeof value.id !== 'string') continue
    if (name.startsWith('customfield_')) held[name] = value.id
    if (name === 'priority') held.priorityId = value.id
  }
  return held
}

/** `POST /issue`: makes one issue, in the status that the workflow's first transition leads to. */
export function createIssue(context: Context): Reply {
  const { site, api } = context
  const body = bodyMembers(context)
  const fields = memberOf(body, 'fields')
  const project = readProject(context, fields)
  const issueTypeId = readType(context, fields, project)
  const offered = createFields(site, project, issueTypeId)
  const known = new Set([...always, ...offered.map(({ field }) => field.id)])
  const strange = Object.keys(fields).filter((name) => !known.has(name))
  if (strange.length > 0) {
    const text = (name: string) =>
      `Field '${name}' cannot be set. It is not on the appropriate screen, or unknown.`
    refuseFields(400, Object.fromEntries(strange.map((name) => [name, text(name)])))
  }
  if (isEmpty(fields.summary)) {
    refuseFields(400, { summary: 'You must specify a summary of the issue.' })
  }
  const missing = offered.filter(
    ({ field, isRequired }) => isRequired && field.id !== 'issuetype' && isEmpty(fields[field.id]),
  )
  if (missing.length > 0) {
    refuseFields(
      400,
      Object.fromEntries(missing.map(({ field }) => [field.id, `${field.name} is required.`])),
    )
  }
  const workflow = workflowFor(site, mappingsOfProject(site, project), issueTypeId)
  const start = workflow.transitions.find(({ type }) => type === 'INITIAL')
  if (start === undefined) return refuse(422, 'The workflow of the issue type has no start.')
  const group = { projectId: project.id, issueTypeId, statusId: start.toStatusId, count: 1 }
  addIssues(site, { ...group, fields: heldIds(fields) })
  const made = listIssues(context, issueGroups.of(site).groups)
    .filter((issue) => issue.group.projectId === project.id)
    .at(-1)
  if (made === undefined) throw new Error('an issue that was put in is there')
  return created({ id: made.id, key: made.key, self: `${api}/issue/${made.id}` })
}
