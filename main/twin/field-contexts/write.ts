import { forgetOptions } from '../field-options/state.ts'
import { customFieldOf, refuseLocked } from '../fields/find.ts'
import { boundedText, presentBounded, requiredBounded } from '../http/bounded-text.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers } from '../http/members.ts'
import { created, noContent, type Reply } from '../http/reply.ts'
import { refuseSubTaskTypes } from '../sub-tasks.ts'
import {
  readIds,
  refuseGlobalChange,
  refuseTakenProjects,
  refuseUnknownProjects,
  refuseUnknownTypes,
  writableContextOf,
} from './check.ts'
import { addContext, contextSlice, contextsOf } from './state.ts'

/** `POST /field/{fieldId}/context`: without projects it is global, of which there is one at most. */
export function createContext(context: Context): Reply {
  const field = customFieldOf(context)
  const body = bodyMembers(context)
  refuseLocked(field)
  const name = requiredBounded(body, 'name', 255)
  const description = boundedText(body, 'description', 255) ?? ''
  const projectIds = readIds(body, 'projectIds', false)
  const issueTypeIds = readIds(body, 'issueTypeIds', false)
  refuseUnknownProjects(context, projectIds)
  refuseUnknownTypes(context, issueTypeIds)
  refuseSubTaskTypes(context.site, issueTypeIds)
  refuseTakenProjects(context, field, projectIds)
  if (projectIds.length === 0 && contextsOf(context.site, field.id).some((one) => one.global)) {
    refuse(400, 'The custom field already has a global context.')
  }
  const record = addContext(context.site, field.id, {
    name,
    description,
    projectIds,
    issueTypeIds,
  })
  return created({ id: record.id, name, description, projectIds, issueTypeIds })
}

/** `PUT …/context/{contextId}`: name and description; what is absent stays. */
export function updateContext(context: Context): Reply {
  const { record } = writableContextOf(context)
  const body = bodyMembers(context)
  const name = presentBounded(body, 'name', 255)
  const description = boundedText(body, 'description', 255) ?? undefined
  if (name !== undefined) record.name = name
  if (description !== undefined) record.description = description
  return noContent()
}

/** `DELETE …/context/{contextId}` with its options; the global one is refused. */
export function deleteContext(context: Context): Reply {
  const { record } = writableContextOf(context)
  refuseGlobalChange(context, record, 'deleted')
  forgetOptions(context.site, record.id)
  delete contextSlice.of(context.site)[record.id]
  return noContent()
}

/** `PUT …/issuetype`: all are added or none. */
export function addIssueTypes(context: Context): Reply {
  const { record } = writableContextOf(context)
  const ids = readIds(bodyMembers(context), 'issueTypeIds', true)
  refuseUnknownTypes(context, ids)
  refuseSubTaskTypes(context.site, ids)
  refuseGlobalChange(context, record, 'restricted to issue types')
  const present = ids.filter((id) => record.issueTypeIds.includes(id))
  if (present.length > 0) {
    refuse(400, `These issue types are already associated with the context: ${present.join(', ')}.`)
  }
  record.issueTypeIds.push(...ids)
  return noContent()
}

/** `POST …/issuetype/remove`: without any type left the context is for all of them. */
export function removeIssueTypes(context: Context): Reply {
  const { record } = writableContextOf(context)
  const ids = readIds(bodyMembers(context), 'issueTypeIds', true)
  refuseUnknownTypes(context, ids)
  const absent = ids.filter((id) => !record.issueTypeIds.includes(id))
  if (absent.length > 0) {
    refuse(400, `These issue types are not associated with the context: ${absent.join(', ')}.`)
  }
  record.issueTypeIds = record.issueTypeIds.filter((id) => !ids.includes(id))
  return noContent()
}

/** `PUT …/project`: fails wholly when a project is in any context of the field. */
export function addProjects(context: Context): Reply {
  const { field, record } = writableContextOf(context)
  const ids = readIds(bodyMembers(context), 'projectIds', true)
  refuseUnknownProjects(context, ids)
  refuseGlobalChange(context, record, 'assigned to projects')
  refuseTakenProjects(context, field, ids)
  record.projectIds.push(...ids)
  record.global = false
  return noContent()
}

/** `POST …/project/remove`: the last project gone, the context is global, so there must be no other. */
export function removeProjects(context: Context): Reply {
  const { field, record } = writableContextOf(context)
  const ids = readIds(bodyMembers(context), 'projectIds', true)
  refuseUnknownProjects(context, ids)
  const absent = ids.filter((id) => !record.projectIds.includes(id))
  if (absent.length > 0) {
    refuse(400, `These projects are not associated with the context: ${absent.join(', ')}.`)
  }
  const rest = record.projectIds.filter((id) => !ids.includes(id))
  const others = contextsOf(context.site, field.id).filter((one) => one !== record)
  if (rest.length === 0 && others.some((one) => one.global)) {
    refuse(400, 'The operation would result in two global contexts for the custom field.')
  }
  record.projectIds = rest
  record.global = rest.length === 0
  return noContent()
}
