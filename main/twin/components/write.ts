import type { Context } from '../http/context.ts'
import { refuse, refuseFields } from '../http/errors.ts'
import { bodyMembers, type Members, optionalText, requiredText } from '../http/members.ts'
import { created, noContent, ok, type Reply } from '../http/reply.ts'
import { replaceHeld } from '../issues/held-fields.ts'
import { administeredProject } from '../projects/access.ts'
import { accounts } from '../users/state.ts'
import { componentBean } from './bean.ts'
import { componentOfPath, visibleComponent } from './read.ts'
import { addComponent, assigneeTypes, type Component, components, componentsOf } from './state.ts'

function refuseTaken(context: Context, name: string, projectId: string, own?: string): void {
  const taken = componentsOf(context.site, projectId).some(
    (one) => one.id !== own && one.name.toLowerCase() === name.toLowerCase(),
  )
  if (taken) {
    refuseFields(400, {
      name: `A component with the name ${name} already exists in this project.`,
    })
  }
}

/** Undefined = not given, null = removed by an empty text. */
function readLead(context: Context, body: Members): string | null | undefined {
  const accountId = optionalText(body, 'leadAccountId', 128)
  if (accountId === undefined) return undefined
  if (accountId === '') return null
  if (accounts.of(context.site)[accountId] === undefined) {
    refuseFields(400, { leadAccountId: `The user '${accountId}' does not exist.` })
  }
  return accountId
}

function readAssigneeType(body: Members): Component['assigneeType'] | undefined {
  const { assigneeType } = body
  if (assigneeType === undefined || assigneeType === null) return undefined
  const known = assigneeTypes.find((type) => type === assigneeType)
  return known ?? refuseFields(400, { assigneeType: 'The assignee type is invalid.' })
}

/** `POST /component`: `project` is the key. */
export function createComponent(context: Context): Reply {
  const body = bodyMembers(context)
  const key = optionalText(body, 'project') ?? ''
  if (key === '') refuseFields(400, { project: 'The project has to be provided.' })
  const { id: projectId } = administeredProject(context, key)
  const name = requiredText(body, 'name')
  const description = optionalText(body, 'description') ?? ''
  const leadAccountId = readLead(context, body) ?? null
  const assigneeType = readAssigneeType(body) ?? 'PROJECT_DEFAULT'
  refuseTaken(context, name, projectId)
  const details = { projectId, name, description, leadAccountId, assigneeType }
  return created(componentBean(context, addComponent(context.site, details)))
}

/** `PUT /component/{id}`: what the body names; an empty lead removes it. */
export function updateComponent(context: Context): Reply {
  const component = componentOfPath(context)
  administeredProject(context, component.projectId)
  const body = bodyMembers(context)
  const given = optionalText(body, 'name', 255)
  const name = given === undefined ? component.name : requiredText(body, 'name')
  const description = optionalText(body, 'description') ?? component.description
  const lead = readLead(context, body)
  const assigneeType = readAssigneeType(body) ?? component.assigneeType
  refuseTaken(context, name, component.projectId, component.id)
  const leadAccountId = lead === undefined ? component.leadAccountId : lead
  Object.assign(component, { name, description, leadAccountId, assigneeType })
  return ok(componentBean(context, component))
}

/** `DELETE /component/{id}`: the issues go to another component of the project, or have none. */
export function deleteComponent(context: Context): Reply {
  const component = componentOfPath(context)
  administeredProject(context, component.projectId)
  const moveTo = context.query.get('moveIssuesTo')
  const heir = moveTo === null ? undefined : visibleComponent(context, moveTo)
  if (heir !== undefined && (heir.projectId !== component.projectId || heir === component)) {
    refuse(404, `The component with id ${heir.id} does not exist.`)
  }
  replaceHeld(context.site, 'componentId', component.id, heir?.id)
  delete components.of(context.site)[component.id]
  return noContent()
}
