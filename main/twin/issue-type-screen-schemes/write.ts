import { boundedText, requiredBounded } from '../http/bounded-text.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers, type Members, memberList, optionalId, optionalIds } from '../http/members.ts'
import { created, noContent, type Reply } from '../http/reply.ts'
import { livingProjects } from '../projects/state.ts'
import { findScreenScheme } from '../screen-schemes/state.ts'
import { hasDuplicates, refuseSubTaskTypes, unknownIssueTypeIds } from '../sub-tasks.ts'
import { projectsOf, requireScheme, schemeOf } from './find.ts'
import {
  addIssueTypeScreenScheme,
  defaultIssueTypeScreenSchemeId,
  type IssueTypeScreenSchemeRecord,
  issueTypeScreenSchemeSlice,
} from './state.ts'

type Mapping = readonly [issueTypeId: string, screenSchemeId: string]

/** The mappings of a body, checked but for what is said about `default`. */
function readMappings(body: Members): readonly Mapping[] {
  const mappings = memberList(body, 'issueTypeMappings').map((one): Mapping => {
    const issueTypeId = optionalId(one, 'issueTypeId')
    const screenSchemeId = optionalId(one, 'screenSchemeId')
    if (issueTypeId === undefined) return refuse(400, 'The issueTypeId has to be provided.')
    if (screenSchemeId === undefined) return refuse(400, 'The screenSchemeId has to be provided.')
    return [issueTypeId, screenSchemeId]
  })
  if (mappings.length === 0) refuse(400, 'The issueTypeMappings have to be provided.')
  const ids = mappings.map(([issueTypeId]) => issueTypeId)
  if (hasDuplicates(ids)) {
    refuse(
      400,
      'One or more issue type IDs are repeated, an issue type ID can only be specified once.',
    )
  }
  return mappings
}

function refuseUnknown(context: Context, mappings: readonly Mapping[]): void {
  const ids = mappings.map(([issueTypeId]) => issueTypeId).filter((id) => id !== 'default')
  if (unknownIssueTypeIds(context.site, ids).length > 0) {
    refuse(404, 'One or more issue type IDs were not found.')
  }
  if (mappings.some(([, id]) => findScreenScheme(context.site, id) === undefined)) {
    refuse(404, 'One or more screen scheme IDs were not found.')
  }
  refuseSubTaskTypes(context.site, ids)
}

function refuseTakenName(
  context: Context,
  name: string,
  except?: IssueTypeScreenSchemeRecord,
): void {
  const taken = Object.values(issueTypeScreenSchemeSlice.of(context.site)).some(
    (scheme) => scheme !== except && scheme.name.toLowerCase() === name.toLowerCase(),
  )
  if (taken) refuse(400, 'The issue type screen scheme name is in use.')
}

/** `POST /issuetypescreenscheme`: there must be one default mapping. */
export function createScheme(context: Context): Reply {
  const body = bodyMembers(context)
  const name = requiredBounded(body, 'name', 255)
  const description = boundedText(body, 'description', 255) ?? ''
  const mappings = readMappings(body)
  refuseTakenName(context, name)
  if (!mappings.some(([id]) => id === 'default')) {
    refuse(400, 'A default mapping has to be provided.')
  }
  refuseUnknown(context, mappings)
  const scheme = addIssueTypeScreenScheme(context.site, {
    name,
    description,
    mappings: Object.fromEntries(mappings),
  })
  return created({ id: scheme.id })
}

/** `PUT /issuetypescreenscheme/{id}`: name and description; what is absent stays. */
export function updateScheme(context: Context): Reply {
  const scheme = schemeOf(context)
  const body = bodyMembers(context)
  const name = body.name === undefined ? undefined : requiredBounded(body, 'name', 255)
  const description = boundedText(body, 'description', 255) ?? undefined
  if (name !== undefined) refuseTakenName(context, name, scheme)
  if (name !== undefined) scheme.name = name
  if (description !== undefined) scheme.description = description
  return noContent()
}

/** `DELETE /issuetypescreenscheme/{id}`: not while a project uses it, and never the default one. */
export function deleteScheme(context: Context): Reply {
  const scheme = schemeOf(context)
  if (projectsOf(context.site, scheme).length > 0) {
    refuse(
      400,
      'The issue type screen scheme cannot be deleted because it is assigned to one or more projects.',
    )
  }
  if (scheme.id === defaultIssueTypeScreenSchemeId) {
    refuse(400, 'The default issue type screen scheme cannot be deleted.')
  }
  delete issueTypeScreenSchemeSlice.of(context.site)[scheme.id]
  return noContent()
}

/** `PUT …/mapping`: adds mappings; a type that has one already must lose it first. */
export function appendMappings(context: Context): Reply {
  const scheme = schemeOf(context)
  const mappings = readMappings(bodyMembers(context))
  if (mappings.some(([id]) => id === 'default')) refuse(400, 'A default mapping cannot be added.')
  refuseUnknown(context, mappings)
  const mapped = mappings.map(([id]) => id).filter((id) => Object.hasOwn(scheme.mappings, id))
  if (mapped.length > 0) {
    refuse(400, `These issue types already have a screen scheme mapping: ${mapped.join(', ')}.`)
  }
  for (const [issueTypeId, screenSchemeId] of mappings) {
    scheme.mappings[issueTypeId] = screenSchemeId
  }
  return noContent()
}

/** `PUT …/mapping/default`. */
export function setDefaultMapping(context: Context): Reply {
  const scheme = schemeOf(context)
  const id = optionalId(bodyMembers(context), 'screenSchemeId')
  if (id === undefined) refuse(400, 'The screenSchemeId has to be provided.')
  if (findScreenScheme(context.site, id) === undefined) {
    refuse(404, 'The screen scheme was not found.')
  }
  scheme.mappings.default = id
  return noContent()
}

/** `POST …/mapping/remove`: the default mapping stays, an unmapped type is refused. */
export function removeMappings(context: Context): Reply {
  const scheme = schemeOf(context)
  const ids = optionalIds(bodyMembers(context), 'issueTypeIds') ?? []
  if (ids.length === 0) refuse(400, 'The issueTypeIds have to be provided.')
  if (hasDuplicates(ids)) refuse(400, 'The issueTypeIds must not contain duplicates.')
  if (ids.includes('default')) refuse(400, 'A default mapping cannot be removed.')
  if (ids.some((id) => !Object.hasOwn(scheme.mappings, id))) {
    refuse(404, 'One or more issue type mappings were not found.')
  }
  for (const id of ids) delete scheme.mappings[id]
  return noContent()
}

/** `PUT /issuetypescreenscheme/project`. */
export function assignToProject(context: Context): Reply {
  const body = bodyMembers(context)
  const schemeId = optionalId(body, 'issueTypeScreenSchemeId')
  const projectId = optionalId(body, 'projectId')
  if (schemeId === undefined) refuse(400, 'The issueTypeScreenSchemeId has to be provided.')
  if (projectId === undefined) refuse(400, 'The projectId has to be provided.')
  const scheme = requireScheme(context, schemeId)
  const project = livingProjects(context.site).find((one) => one.id === projectId)
  if (project === undefined) return refuse(404, 'The project was not found.')
  if (project.style === 'next-gen') {
    refuse(400, 'Only classic projects can have issue type screen schemes assigned.')
  }
  project.schemes.issueTypeScreenSchemeId = scheme.id
  return noContent()
}
