import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import {
  badPayload,
  bodyMembers,
  isMembers,
  type Members,
  memberList,
  optionalText,
} from '../http/members.ts'
import { noContent, ok, type Reply } from '../http/reply.ts'
import { findProject } from '../projects/state.ts'
import { refuseDuringWorkflowTask } from '../tasks/exclusive.ts'
import { statusBean } from './bean.ts'
import { addStatus, type CategoryName, findStatusNamed, type Status, statuses } from './state.ts'
import { workflowsWith } from './usages.ts'

/** The category of a payload; 400 when it is none of the three. */
export function readCategory(members: Members): CategoryName {
  const value = members.statusCategory
  if (value === 'TODO' || value === 'IN_PROGRESS' || value === 'DONE') return value
  return refuse(400, 'The status category has to be one of: TODO, IN_PROGRESS, DONE')
}

/** The name of a payload; 400 when absent or longer than 255. */
export function readName(members: Members): string {
  const { name } = members
  if (typeof name !== 'string' || name.trim() === '') refuse(400, 'The name must not be empty')
  if (name.length > 255) refuse(400, 'The name is too long, maxSize=255')
  return name.trim()
}

function refuseTaken(
  context: Context,
  name: string,
  projectId: string | null,
  own: string | undefined,
): void {
  const other = findStatusNamed(context.site, name, projectId)
  if (other !== undefined && other.id !== own) {
    refuse(400, `Status name "${name}" already in use. Try a different name.`)
  }
}

function readScope(context: Context, body: Members): string | null {
  const { scope } = body
  if (!isMembers(scope)) return refuse(400, badPayload)
  if (scope.type === 'GLOBAL') return null
  const id = isMembers(scope.project) ? optionalText(scope.project, 'id') : undefined
  if (scope.type !== 'PROJECT' || id === undefined) return refuse(400, badPayload)
  const project = findProject(context.site, id)
  if (project === undefined) return refuse(400, `The project with ID ${id} was not found.`)
  if (project.style === 'classic') refuse(400, 'Only team-managed projects can have own statuses.')
  return project.id
}

/** `POST /statuses`: all or none. */
export function createStatuses(context: Context): Reply {
  refuseDuringWorkflowTask(context)
  const body = bodyMembers(context)
  const projectId = readScope(context, body)
  const wanted = memberList(body, 'statuses')
  if (wanted.length === 0) refuse(400, 'The statuses must not be empty')
  const seen = new Set<string>()
  const details = wanted.map((members) => {
    const name = readName(members)
    refuseTaken(context, name, projectId, undefined)
    if (seen.has(name.toLowerCase())) {
      refuse(400, `Status name "${name}" already in use. Try a different name.`)
    }
    seen.add(name.toLowerCase())
    const category = readCategory(members)
    return { name, category, projectId, description: optionalText(members, 'description') ?? '' }
  })
  return ok(details.map((one) => statusBean(context, addStatus(context.site, one))))
}

/** `PUT /statuses`: at most 50, name and category required for each. */
export function updateStatuses(context: Context): Reply {
  refuseDuringWorkflowTask(context)
  const wanted = memberList(bodyMembers(context), 'statuses')
  if (wanted.length === 0 || wanted.length > 50) refuse(400, 'Provide between 1 and 50 statuses')
  const changes = wanted.map((members) => {
    const status = statuses.of(context.site)[optionalText(members, 'id') ?? '']
    if (status === undefined) return refuse(400, 'The status was not found.')
    const name = readName(members)
    refuseTaken(context, name, status.projectId, status.id)
    const description = optionalText(members, 'description') ?? status.description
    return { status, name, description, category: readCategory(members) }
  })
  for (const { status, ...change } of changes) Object.assign(status, change)
  return noContent()
}

function deletable(context: Context, id: string): Status {
  const status = statuses.of(context.site)[id]
  if (status === undefined) return refuse(400, `The status with ID ${id} was not found.`)
  if (workflowsWith(context.site, id).length > 0) {
    refuse(400, `Status "${status.name}" is used in a workflow and cannot be deleted.`)
  }
  return status
}

/** `DELETE /statuses?id=`: 1 to 50, all or none, only statuses that no workflow uses. */
export function deleteStatuses(context: Context): Reply {
  refuseDuringWorkflowTask(context)
  const ids = context.query.getAll('id')
  if (ids.length === 0 || ids.length > 50) refuse(400, 'Provide between 1 and 50 status IDs')
  const gone = ids.map((id) => deletable(context, id))
  for (const status of gone) delete statuses.of(context.site)[status.id]
  return noContent()
}
