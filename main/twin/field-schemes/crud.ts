import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers } from '../http/members.ts'
import { filterByText } from '../http/order.ts'
import { ok, type Reply } from '../http/reply.ts'
import { translate } from '../locale.ts'
import { livingProjects, type ProjectRecord, projectSlice } from '../projects/state.ts'
import type { Site } from '../site-model.ts'
import { avatarUrls } from '../users/bean.ts'
import { readTexts, schemeOf, strictPage } from './find.ts'
import {
  addFieldScheme,
  type FieldSchemeRecord,
  fieldSchemeOfProject,
  fieldSchemeSlice,
} from './state.ts'

function links(context: Context, scheme: FieldSchemeRecord) {
  const one = `${context.api}/config/fieldschemes/${scheme.id}`
  return { associations: `${one}/fields`, projects: `${one}/projects` }
}

function writtenBean(context: Context, scheme: FieldSchemeRecord) {
  const { id, name, description } = scheme
  return { id: Number(id), name, description, links: links(context, scheme) }
}

function readBean(context: Context, scheme: FieldSchemeRecord) {
  return {
    name: translate(context, scheme),
    description: scheme.description,
    isDefault: scheme.isDefault,
    fieldsCount: Object.keys(scheme.items).length,
    links: links(context, scheme),
  }
}

function projectsOf(
  site: Pick<Site, 'state'>,
  scheme: FieldSchemeRecord,
): readonly ProjectRecord[] {
  return livingProjects(site).filter((project) => fieldSchemeOfProject(site, project) === scheme)
}

/** `GET /config/fieldschemes`; ids are numbers here. */
export function listSchemes(context: Context): Reply {
  const { site, query } = context
  const projectIds = query.getAll('projectId')
  const all = Object.values(fieldSchemeSlice.of(site))
  const named = filterByText(context, 'query', all, (one) => [one.name, one.description])
  const found = named.filter(
    (scheme) =>
      projectIds.length === 0 ||
      projectsOf(site, scheme).some((project) => projectIds.includes(project.id)),
  )
  const filters = {
    ...(projectIds.length === 0 ? {} : { projectIds: projectIds.map(Number) }),
    ...(query.get('query') ? { query: query.get('query') } : {}),
  }
  const page = strictPage(context, found)
  const values = page.values.map((scheme) => ({
    id: Number(scheme.id),
    ...readBean(context, scheme),
    ...(Object.keys(filters).length === 0 ? {} : { matchedFilters: filters }),
  }))
  return ok({ ...page, values })
}

/** `GET /config/fieldschemes/{id}`; the id is a text here. */
export function getScheme(context: Context): Reply {
  const scheme = schemeOf(context)
  return ok({ id: scheme.id, ...readBean(context, scheme) })
}

function refuseTakenName(context: Context, name: string, except?: FieldSchemeRecord): void {
  const taken = Object.values(fieldSchemeSlice.of(context.site)).some(
    (scheme) => scheme !== except && scheme.name.toLowerCase() === name.toLowerCase(),
  )
  if (taken) refuse(400, 'A field scheme with this name already exists.')
}

function create(context: Context, source: FieldSchemeRecord | undefined): Reply {
  const { name, description = '' } = readTexts(bodyMembers(context))
  if (name === undefined) return refuse(400, 'The name has to be provided.')
  refuseTakenName(context, name)
  const items = source?.items ?? {}
  return ok(writtenBean(context, addFieldScheme(context.site, { name, description, items })))
}

/** `POST /config/fieldschemes`: 200, not 201; a new scheme has no fields but the permanent ones. */
export function createScheme(context: Context): Reply {
  return create(context, undefined)
}

/** `POST /config/fieldschemes/{id}/clone`: the fields come along, the projects do not. */
export function cloneScheme(context: Context): Reply {
  return create(context, schemeOf(context))
}

/** `PUT /config/fieldschemes/{id}`. */
export function updateScheme(context: Context): Reply {
  const scheme = schemeOf(context)
  const { name, description } = readTexts(bodyMembers(context))
  if (name !== undefined) refuseTakenName(context, name, scheme)
  if (name !== undefined) scheme.name = name
  if (description !== undefined) scheme.description = description
  return ok(writtenBean(context, scheme))
}

/** `DELETE /config/fieldschemes/{id}`: 400 for the system scheme, 409 while a project uses it. */
export function deleteScheme(context: Context): Reply {
  const scheme = schemeOf(context)
  if (scheme.isDefault) refuse(400, 'The default field scheme cannot be deleted.')
  if (projectsOf(context.site, scheme).length > 0) {
    refuse(409, 'The field scheme is used by one or more projects.')
  }
  delete fieldSchemeSlice.of(context.site)[scheme.id]
  return ok({ deleted: true, id: scheme.id })
}

/** `GET /config/fieldschemes/{id}/projects`: those in the trash are marked, not left out. */
export function listProjects(context: Context): Reply {
  const { site, query } = context
  const scheme = schemeOf(context)
  const asked = query.getAll('projectId')
  const found = Object.values(projectSlice.of(site))
    .filter((project) => fieldSchemeOfProject(site, project) === scheme)
    .filter((project) => asked.length === 0 || asked.includes(project.id))
  const page = strictPage(context, found)
  const values = page.values.map((project) => ({
    id: project.id,
    key: project.key,
    name: project.name,
    avatarUrls: avatarUrls(context, 'project', project.avatarId),
    deleted: project.status === 'deleted',
  }))
  return ok({ ...page, values })
}

/** `GET /config/fieldschemes/projects`: the scheme of each company-managed project asked for. */
export function listForProjects(context: Context): Reply {
  const { site, query } = context
  const asked = query.getAll('projectId')
  if (asked.length === 0) refuse(400, 'The project IDs have to be provided.')
  const rows = livingProjects(site).flatMap((project) => {
    const scheme = asked.includes(project.id) ? fieldSchemeOfProject(site, project) : undefined
    return scheme === undefined
      ? []
      : [{ projectId: Number(project.id), schemeId: Number(scheme.id) }]
  })
  return ok(strictPage(context, rows))
}
