import { legacyRoute } from '../field-configurations/legacy.ts'
import { findFieldConfiguration } from '../field-configurations/state.ts'
import { boundedText, requiredBounded } from '../http/bounded-text.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers, memberList, optionalId, optionalIds } from '../http/members.ts'
import { filterByIds } from '../http/order.ts'
import { pageBean } from '../http/paging.ts'
import { created, noContent, ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { livingProjects } from '../projects/state.ts'
import { hasDuplicates, unknownIssueTypeIds } from '../sub-tasks.ts'
import {
  addConfigurationScheme,
  type ConfigurationSchemeRecord,
  configurationSchemeSlice,
  findConfigurationScheme,
  projectsWithScheme,
} from './state.ts'

function bean({ id, name, description }: ConfigurationSchemeRecord) {
  return { id, name, ...(description === '' ? {} : { description }) }
}

function requireScheme(context: Context, id: string): ConfigurationSchemeRecord {
  const found = findConfigurationScheme(context.site, id)
  return found ?? refuse(404, 'The field configuration scheme was not found.')
}

function schemeOf(context: Context): ConfigurationSchemeRecord {
  return requireScheme(context, context.params.id ?? '')
}

function listSchemes(context: Context): Reply {
  const all = Object.values(configurationSchemeSlice.of(context.site))
  const page = pageBean(
    context,
    filterByIds(context, 'id', all, (scheme) => scheme.id),
  )
  return ok({ ...page, values: page.values.map(bean) })
}

function readDetails(context: Context, except?: ConfigurationSchemeRecord) {
  const body = bodyMembers(context)
  const name = requiredBounded(body, 'name', 255)
  const description = boundedText(body, 'description', 1024, '1,024') ?? ''
  const taken = Object.values(configurationSchemeSlice.of(context.site)).some(
    (one) => one !== except && one.name.toLowerCase() === name.toLowerCase(),
  )
  if (taken) refuse(400, 'A field configuration scheme is using this name.')
  return { name, description }
}

function createScheme(context: Context): Reply {
  return created(bean(addConfigurationScheme(context.site, readDetails(context))))
}

function updateScheme(context: Context): Reply {
  const scheme = schemeOf(context)
  Object.assign(scheme, readDetails(context, scheme))
  return noContent()
}

function deleteScheme(context: Context): Reply {
  const scheme = schemeOf(context)
  if (projectsWithScheme(context.site, scheme.id).length > 0) {
    refuse(400, 'The field configuration scheme is used by one or more projects.')
  }
  delete configurationSchemeSlice.of(context.site)[scheme.id]
  return noContent()
}

/** `GET …/mapping`: 404 when ids are given and none of them is a scheme. */
function listMappings(context: Context): Reply {
  const all = Object.values(configurationSchemeSlice.of(context.site))
  const schemes = filterByIds(context, 'fieldConfigurationSchemeId', all, (scheme) => scheme.id)
  if (schemes.length === 0 && context.query.has('fieldConfigurationSchemeId')) {
    refuse(404, 'No field configuration schemes were found.')
  }
  const rows = schemes.flatMap((scheme) =>
    Object.entries(scheme.mappings).map(([issueTypeId, fieldConfigurationId]) => ({
      fieldConfigurationSchemeId: scheme.id,
      issueTypeId,
      fieldConfigurationId,
    })),
  )
  return ok(pageBean(context, rows))
}

/** `GET …/project`: the default scheme comes first and without a scheme member. */
function listForProjects(context: Context): Reply {
  const { site, query } = context
  const asked = query.getAll('projectId')
  if (asked.length === 0) refuse(400, 'The project IDs have to be provided.')
  const idsOf = (schemeId: string | null) =>
    projectsWithScheme(site, schemeId)
      .map((project) => project.id)
      .filter((id) => asked.includes(id))
  const rows = [
    { projectIds: idsOf(null) },
    ...Object.values(configurationSchemeSlice.of(site)).map((scheme) => ({
      fieldConfigurationScheme: bean(scheme),
      projectIds: idsOf(scheme.id),
    })),
  ]
  return ok(
    pageBean(
      context,
      rows.filter((row) => row.projectIds.length > 0),
    ),
  )
}

/** `PUT …/project`: a null or absent scheme id means the default scheme. */
function assignToProject(context: Context): Reply {
  const body = bodyMembers(context)
  const projectId = optionalId(body, 'projectId')
  const schemeId = optionalId(body, 'fieldConfigurationSchemeId')
  if (projectId === undefined) return refuse(400, 'The projectId has to be provided.')
  const project = livingProjects(context.site).find((one) => one.id === projectId)
  if (project === undefined) return refuse(404, 'The project was not found.')
  if (project.style === 'next-gen') {
    refuse(400, 'Only classic projects can have field configuration schemes assigned.')
  }
  const scheme = schemeId === undefined ? undefined : requireScheme(context, schemeId)
  project.schemes.fieldConfigurationSchemeId = scheme?.id ?? null
  return noContent()
}

/** `PUT …/mapping`: adds mappings or replaces those of the same types. */
function setMappings(context: Context): Reply {
  const scheme = schemeOf(context)
  const mappings = memberList(bodyMembers(context), 'mappings').map((one) => ({
    typeId: optionalId(one, 'issueTypeId') ?? refuse(400, 'The issueTypeId has to be provided.'),
    configurationId:
      optionalId(one, 'fieldConfigurationId') ??
      refuse(400, 'The fieldConfigurationId has to be provided.'),
  }))
  const typeIds = mappings.map((one) => one.typeId)
  if (mappings.length === 0) refuse(400, 'The mappings have to be provided.')
  if (hasDuplicates(typeIds)) refuse(400, 'The issueTypeIds must not contain duplicates.')
  const unknown = unknownIssueTypeIds(
    context.site,
    typeIds.filter((id) => id !== 'default'),
  )
  if (unknown.length > 0) refuse(404, 'One or more issue type IDs were not found.')
  if (
    mappings.some((one) => findFieldConfiguration(context.site, one.configurationId) === undefined)
  ) {
    refuse(404, 'One or more field configurations were not found.')
  }
  for (const { typeId, configurationId } of mappings) scheme.mappings[typeId] = configurationId
  return noContent()
}

/** `POST …/mapping/delete`: the default mapping stays. */
function removeMappings(context: Context): Reply {
  const scheme = schemeOf(context)
  const ids = optionalIds(bodyMembers(context), 'issueTypeIds') ?? []
  if (ids.length === 0) refuse(400, 'The issueTypeIds have to be provided.')
  if (hasDuplicates(ids)) refuse(400, 'The issueTypeIds must not contain duplicates.')
  if (ids.includes('default')) refuse(400, 'The default mapping cannot be removed.')
  if (ids.some((id) => !Object.hasOwn(scheme.mappings, id))) {
    refuse(404, 'One or more issue types were not found in the field configuration scheme.')
  }
  for (const id of ids) delete scheme.mappings[id]
  return noContent()
}

const all = '/rest/api/3/fieldconfigurationscheme'

/** Reads and writes of field configuration schemes. */
export const configurationSchemeRoutes: readonly Route[] = [
  legacyRoute('GET', all, listSchemes),
  legacyRoute('POST', all, createScheme),
  legacyRoute('GET', `${all}/mapping`, listMappings),
  legacyRoute('GET', `${all}/project`, listForProjects),
  legacyRoute('PUT', `${all}/project`, assignToProject),
  legacyRoute('PUT', `${all}/{id}`, updateScheme),
  legacyRoute('DELETE', `${all}/{id}`, deleteScheme),
  legacyRoute('PUT', `${all}/{id}/mapping`, setMappings),
  legacyRoute('POST', `${all}/{id}/mapping/delete`, removeMappings),
]
