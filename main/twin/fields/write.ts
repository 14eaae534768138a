import { associateNewField } from '../field-schemes/associate.ts'
import { holdsGlobalPermission } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { refuse, refuseFields } from '../http/errors.ts'
import { bodyMembers, type Members, optionalText } from '../http/members.ts'
import { created, noContent, ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import type { Site } from '../site-model.ts'
import { seeTask } from '../tasks/bean.ts'
import { isOpen, taskSlice } from '../tasks/state.ts'
import { fieldDetails } from './bean.ts'
import { addCustomField } from './create.ts'
import { findFieldType, searcherFits } from './field-types.ts'
import { anyCustomFieldOf, customFieldOf, refuseLocked } from './find.ts'
import { fieldSlice } from './state.ts'

const editRefusal = 'Only Jira administrators can edit custom fields.'

/** The name member: required on creation, never blank, at most 255 characters. */
function readName(body: Members, required: boolean): string | undefined {
  const name = optionalText(body, 'name')
  if (name === undefined && !required) return undefined
  if (name === undefined || name.trim() === '') {
    refuseFields(400, { name: 'It is required to specify a name of the custom field.' })
  }
  if (name.length > 255) refuseFields(400, { name: 'The name must not exceed 255 characters.' })
  return name.trim()
}

/** `POST /field`. Names need not be unique; refused callers get 400, as the specification says. */
function createField(context: Context): Reply {
  if (!holdsGlobalPermission(context.site, context.caller?.accountId, 'ADMINISTER')) {
    refuse(400, 'Only Jira administrators can create custom fields.')
  }
  const body = bodyMembers(context)
  const name = readName(body, true)
  const custom = optionalText(body, 'type')
  if (custom === undefined) {
    refuseFields(400, { type: 'It is required to specify a type of the custom field.' })
  }
  if (findFieldType(custom) === undefined) {
    refuseFields(400, { type: `Invalid custom field type: ${custom}` })
  }
  const searcherKey = optionalText(body, 'searcherKey')
  if (searcherKey !== undefined && !searcherFits(custom, searcherKey)) {
    refuse(400, 'searcherKey is invalid for the field type.')
  }
  const field = addCustomField(context.site, {
    name: name ?? '',
    custom,
    description: optionalText(body, 'description') ?? '',
    ...(searcherKey === undefined ? {} : { searcherKey }),
  })
  associateNewField(context.site, field.id)
  return created(fieldDetails(context, field))
}

/** `PUT /field/{fieldId}`: name, description and searcher; an absent member stays. */
function updateField(context: Context): Reply {
  const field = customFieldOf(context)
  const body = bodyMembers(context)
  refuseLocked(field)
  const name = readName(body, false)
  const description = optionalText(body, 'description')
  const searcherKey = optionalText(body, 'searcherKey')
  if (searcherKey !== undefined && !searcherFits(field.schema?.custom ?? '', searcherKey)) {
    refuse(400, 'searcherKey is invalid for the field type.')
  }
  if (name !== undefined) field.name = name
  if (description !== undefined) field.description = description
  if (searcherKey !== undefined) field.searcherKey = searcherKey
  return noContent()
}

function trashField(context: Context): Reply {
  const field = anyCustomFieldOf(context)
  refuseLocked(field)
  if (field.trashed !== undefined)
    refuse(400, `The custom field ${field.id} is already in the trash.`)
  field.trashed = { by: context.caller?.accountId ?? '', at: context.site.clock.now() }
  return ok({})
}

function restoreField(context: Context): Reply {
  const field = anyCustomFieldOf(context)
  if (field.trashed === undefined) refuse(400, `The custom field ${field.id} is not in the trash.`)
  delete field.trashed
  return ok({})
}

/** `DELETE /field/{id}`: a task; locked fields and those that a scheme refers to are refused. */
function deleteField(context: Context): Reply {
  const { site } = context
  const field = anyCustomFieldOf(context)
  refuseLocked(field)
  if (site.resources.some((resource) => resource.holdsField?.(site, field.id) === true)) {
    refuse(
      400,
      `The custom field ${field.id} is used in an issue security scheme or a permission scheme.`,
    )
  }
  const running = Object.values(taskSlice.of(site).tasks).some(
    (task) => task.effect === 'deleteField' && task.argument === field.id && isOpen(task),
  )
  if (running) refuse(409, `A task to delete the custom field ${field.id} is running.`)
  return seeTask(context, {
    description: `Delete custom field ${field.id}`,
    effect: 'deleteField',
    argument: field.id,
  })
}

/** The work of a deletion task: every resource forgets the field. */
export function eraseField(site: Site, argument: unknown): unknown {
  const fieldId = String(argument)
  for (const resource of site.resources) resource.fieldDeleted?.(site, fieldId)
  delete fieldSlice.of(site)[fieldId]
  return {}
}

/** Writes of fields. */
export const fieldWriteRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/rest/api/3/field',
    who: 'user',
    scopes: { classic: 'manage:jira-configuration' },
    handle: createField,
  },
  {
    method: 'PUT',
    path: '/rest/api/3/field/{fieldId}',
    who: 'admin',
    refusal: editRefusal,
    handle: updateField,
  },
  { method: 'DELETE', path: '/rest/api/3/field/{id}', who: 'admin', handle: deleteField },
  { method: 'POST', path: '/rest/api/3/field/{id}/trash', who: 'admin', handle: trashField },
  { method: 'POST', path: '/rest/api/3/field/{id}/restore', who: 'admin', handle: restoreField },
]
