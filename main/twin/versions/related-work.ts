import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers, optionalText, requiredText } from '../http/members.ts'
import { created, noContent, ok, type Reply } from '../http/reply.ts'
import { nextUuid } from '../ids.ts'
import { findVersion } from './read.ts'
import type { RelatedWork, Version } from './state.ts'

function versionOf(context: Context, permission?: string): Version {
  return findVersion(context, context.params.id ?? context.params.versionId ?? '', permission)
}

function workBean({ id, category, title, url }: RelatedWork) {
  return {
    relatedWorkId: id,
    category,
    ...(title === null ? {} : { title }),
    ...(url === null ? {} : { url }),
  }
}

function readDetails(context: Context): Omit<RelatedWork, 'id'> {
  const body = bodyMembers(context)
  return {
    category: requiredText(body, 'category'),
    title: optionalText(body, 'title') ?? null,
    url: optionalText(body, 'url') ?? null,
  }
}

function workOf(version: Version, id: string | undefined): RelatedWork {
  const work = version.relatedWork.find((one) => one.id === id)
  return work ?? refuse(404, `Related work with id '${id}' was not found.`)
}

/** `GET /version/{id}/relatedwork`. */
export function listWork(context: Context): Reply {
  return ok(versionOf(context).relatedWork.map(workBean))
}

/** `POST /version/{id}/relatedwork`. */
export function createWork(context: Context): Reply {
  const version = versionOf(context, 'EDIT_ISSUES')
  const work = { id: nextUuid(context.site), ...readDetails(context) }
  version.relatedWork.push(work)
  return created(workBean(work))
}

/** `PUT /version/{id}/relatedwork`: the body says which. */
export function updateWork(context: Context): Reply {
  const version = versionOf(context, 'EDIT_ISSUES')
  const work = workOf(version, optionalText(bodyMembers(context), 'relatedWorkId'))
  const details = readDetails(context)
  if (version.archived) refuse(400, 'Related work of an archived version cannot be edited.')
  return ok(workBean(Object.assign(work, details)))
}

/** `DELETE /version/{versionId}/relatedwork/{relatedWorkId}`. */
export function deleteWork(context: Context): Reply {
  const version = versionOf(context, 'EDIT_ISSUES')
  const work = workOf(version, context.params.relatedWorkId)
  version.relatedWork = version.relatedWork.filter((one) => one !== work)
  return noContent()
}
