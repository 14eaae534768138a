import { fieldModel } from '../field-schemes/model.ts'
import { fieldSchemeOfProject, permanentFieldIds } from '../field-schemes/state.ts'
import { type FieldRecord, findCustomField, findField } from '../fields/state.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { badPayload, bodyMembers, type Members, memberList, optionalId } from '../http/members.ts'
import { pageBean } from '../http/paging.ts'
import { noContent, ok, type Reply } from '../http/reply.ts'
import { livingProjects, type ProjectRecord } from '../projects/state.ts'
import type { Resource } from '../resource.ts'
import { unknownIssueTypeIds } from '../sub-tasks.ts'
import { hasField, setField } from './shown.ts'

/** The identifiers of a list, which must all be of the type and no more than the limit. */
function readIdentifiers(
  body: Members,
  name: string,
  type: string,
  limit: number,
): readonly string[] {
  const entries = memberList(body, name)
  if (entries.length === 0) refuse(400, `The ${name} have to be provided.`)
  if (entries.length > limit) refuse(400, `The ${name} must not have more than ${limit} elements.`)
  return entries.map((entry) => {
    if (entry.type !== type) refuse(400, badPayload)
    return optionalId(entry, 'identifier') ?? refuse(400, badPayload)
  })
}

function readRequest(context: Context): { fields: FieldRecord[]; projects: ProjectRecord[] } {
  const body = bodyMembers(context)
  const fieldIds = readIdentifiers(body, 'fields', 'FIELD_ID', 50)
  const projectIds = readIdentifiers(body, 'associationContexts', 'PROJECT_ID', 100)
  const living = livingProjects(context.site)
  const projects = projectIds.map((id) => {
    const project = living.find((one) => one.id === id)
    if (project === undefined) return refuse(404, `The project was not found: ${id}.`)
    if (project.style === 'next-gen')
      refuse(400, 'Only classic projects can have fields associated.')
    return project
  })
  const fields = fieldIds.map((id) => {
    const field = findField(context.site, id)
    return field ?? refuse(404, `The field was not found: ${id}.`)
  })
  return { fields, projects }
}

function change(present: boolean): (context: Context) => Reply {
  return (context) => {
    const { fields, projects } = readRequest(context)
    const permanent = fields.find((field) => permanentFieldIds.includes(field.id))
    if (!present && permanent !== undefined) {
      refuse(400, `The field ${permanent.id} cannot be removed from projects.`)
    }
    for (const project of projects) {
      for (const field of fields) setField(context.site, project, field, present)
    }
    return noContent()
  }
}

/** `GET /field/{fieldId}/association/project`: 400 for what is no custom field. */
function listProjects(context: Context): Reply {
  const { site, params } = context
  const field = findCustomField(site, params.fieldId ?? '')
  if (field === undefined) return refuse(400, 'The custom field was not found.')
  const rows = livingProjects(site)
    .filter((project) => project.style === 'classic' && hasField(site, project, field))
    .map((project) => ({ projectId: project.id }))
  return ok(pageBean(context, rows))
}

/** `GET /projects/fields`: 404 while the site is on field configurations. */
function listFields(context: Context): Reply {
  const { site, query } = context
  if (fieldModel(site) !== 'field-schemes') refuse(404, 'This endpoint is not enabled.')
  const [projectIds, typeIds] = [query.getAll('projectId'), query.getAll('workTypeId')]
  if (projectIds.length === 0) refuse(400, 'The projectId has to be provided.')
  if (typeIds.length === 0) refuse(400, 'The workTypeId has to be provided.')
  if (unknownIssueTypeIds(site, typeIds).length > 0) refuse(400, 'A work type was not found.')
  const fieldIds = query.getAll('fieldId')
  const rows = projectIds.flatMap((projectId) => {
    const project = livingProjects(site).find((one) => one.id === projectId)
    if (project === undefined) return refuse(400, `The project was not found: ${projectId}.`)
    const items = Object.entries(fieldSchemeOfProject(site, project)?.items ?? {}).filter(
      ([id]) => (fieldIds.length === 0 || fieldIds.includes(id)) && findField(site, id),
    )
    return typeIds.flatMap((typeId) =>
      items
        .filter(([, { restrictedToWorkTypes: only }]) => only.length === 0 || only.includes(typeId))
        .map(([fieldId, { parameters, workTypeParameters }]) => {
          const { isRequired = false, description } = {
            ...parameters,
            ...workTypeParameters[typeId],
          }
          return {
            projectId: Number(projectId),
            workTypeId: Number(typeId),
            fieldId,
            isRequired,
            ...(description === undefined ? {} : { description }),
          }
        }),
    )
  })
  return ok(pageBean(context, rows))
}

/** Which projects have which fields, whatever the model. */
export const fieldAssociationsResource: Resource = {
  name: 'field-associations',
  routes: [
    { method: 'PUT', path: '/rest/api/3/field/association', who: 'admin', handle: change(true) },
    {
      method: 'DELETE',
      path: '/rest/api/3/field/association',
      who: 'admin',
      handle: change(false),
    },
    {
      method: 'GET',
      path: '/rest/api/3/field/{fieldId}/association/project',
      who: 'admin',
      scopes: { classic: 'read:jira-work' },
      handle: listProjects,
    },
    { method: 'GET', path: '/rest/api/3/projects/fields', who: 'user', handle: listFields },
  ],
}
