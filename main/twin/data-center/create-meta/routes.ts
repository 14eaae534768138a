import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'
import { pageBean } from '../../http/paging.ts'
import { ok, type Reply } from '../../http/reply.ts'
import { issueTypes } from '../../issue-types/state.ts'
import { createFields, fieldBean, type OfferedField } from '../../issues/create-fields.ts'
import { holdsProjectPermission } from '../../projects/access.ts'
import { findProject, type ProjectRecord } from '../../projects/state.ts'
import { issueTypeIdsOf } from '../../workflow-schemes/resolve.ts'
import { issueTypeBean } from '../issue-types/bean.ts'
import type { DataCenterRoute } from '../route.ts'

/** The project of the path; one that is not there, or not for this caller, is 400 here. */
function pathProject({ site, params, caller }: Context): ProjectRecord {
  const idOrKey = params.projectIdOrKey ?? ''
  const project = findProject(site, idOrKey)
  const sees =
    project !== undefined &&
    holdsProjectPermission(site, caller?.accountId, project, 'BROWSE_PROJECTS')
  return sees ? project : refuse(400, `The project '${idOrKey}' does not exist.`)
}

/** The types in which the caller may make issues: none without the permission. */
function creatableIds({ site, caller }: Context, project: ProjectRecord): readonly string[] {
  const may = holdsProjectPermission(site, caller?.accountId, project, 'CREATE_ISSUES')
  return may ? issueTypeIdsOf(site, project) : []
}

/** `GET …/issuetypes`. */
function listTypes(context: Context): Reply {
  const ids = creatableIds(context, pathProject(context))
  const types = ids.flatMap((id) => issueTypes.of(context.site)[id] ?? [])
  return ok(
    pageBean(
      context,
      types.map((type) => issueTypeBean(context, type)),
    ),
  )
}

/** A field (`FieldMetaBean`): all that REST tells of field configurations. */
function metaBean(
  context: Context,
  offered: OfferedField,
  project: ProjectRecord,
  typeId: string,
): Record<string, unknown> {
  const { key: _, ...bean } = fieldBean(context, offered, project, typeId)
  const type = issueTypes.of(context.site)[typeId]
  return {
    ...bean,
    ...(offered.field.id === 'issuetype' && type !== undefined
      ? { allowedValues: [issueTypeBean(context, type)] }
      : {}),
    fieldId: offered.field.id,
  }
}

/** `GET …/issuetypes/{issueTypeId}`: the fields of the screen on which issues of a type are made. */
function listFields(context: Context): Reply {
  const project = pathProject(context)
  const { issueTypeId = '' } = context.params
  const isCreatable = creatableIds(context, project).includes(issueTypeId)
  const fields = isCreatable ? createFields(context.site, project, issueTypeId) : []
  return ok(
    pageBean(
      context,
      fields.map((offered) => metaBean(context, offered, project, issueTypeId)),
    ),
  )
}

const types = '/rest/api/2/issue/createmeta/{projectIdOrKey}/issuetypes'

/** Create metadata (jira-dc-api §3.18), per project and per issue type. */
export const createMetaRoutes: readonly DataCenterRoute[] = [
  { method: 'GET', path: types, who: 'user', handle: listTypes },
  { method: 'GET', path: `${types}/{issueTypeId}`, who: 'user', handle: listFields },
]
