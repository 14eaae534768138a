import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { readWindow } from '../http/paging.ts'
import { ok, type Reply } from '../http/reply.ts'
import { issueTypeBean } from '../issue-types/bean.ts'
import { issueTypes } from '../issue-types/state.ts'
import { holdsProjectPermission } from '../projects/access.ts'
import { findProject, type ProjectRecord } from '../projects/state.ts'
import { issueTypeIdsOf } from '../workflow-schemes/resolve.ts'
import { createFields, fieldBean } from './create-fields.ts'

/** The project in which the caller may make issues; 400, since the operation knows no 404. */
function projectOf({ site, params, caller }: Context): ProjectRecord {
  const project = findProject(site, params.projectIdOrKey ?? '')
  const may =
    project !== undefined &&
    holdsProjectPermission(site, caller?.accountId, project, 'CREATE_ISSUES')
  return may
    ? project
    : refuse(400, 'The project was not found, or you may not create issues in it.')
}

/** A page under the names of this operation; sizes above 200 are refused. */
function page(context: Context, member: string, items: readonly unknown[]): Reply {
  if (Number(context.query.get('maxResults') ?? 0) > 200) {
    refuse(400, "Parameter 'maxResults' must not exceed the limit '200'")
  }
  const { startAt, maxResults } = readWindow(context, { size: 50, cap: 200 })
  return ok({
    maxResults,
    startAt,
    total: items.length,
    [member]: items.slice(startAt, startAt + maxResults),
  })
}

/** `GET /issue/createmeta/{projectIdOrKey}/issuetypes` */
export function listCreatableTypes(context: Context): Reply {
  const project = projectOf(context)
  const types = issueTypeIdsOf(context.site, project).flatMap(
    (id) => issueTypes.of(context.site)[id] ?? [],
  )
  return page(
    context,
    'issueTypes',
    types.map((type) => issueTypeBean(context, type)),
  )
}

/** `GET /issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}` */
export function listCreateFields(context: Context): Reply {
  const project = projectOf(context)
  const { issueTypeId = '' } = context.params
  if (!issueTypeIdsOf(context.site, project).includes(issueTypeId)) {
    refuse(400, 'The issue type was not found in the project.')
  }
  const fields = createFields(context.site, project, issueTypeId)
  return page(
    context,
    'fields',
    fields.map((offered) => ({
      ...fieldBean(context, offered, project, issueTypeId),
      fieldId: offered.field.id,
    })),
  )
}
