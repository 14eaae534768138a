import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import {
  bodyMembers,
  type Members,
  optionalId,
  optionalIds,
  optionalText,
} from '../http/members.ts'
import { created, noContent, type Reply } from '../http/reply.ts'
import { issueTypes } from '../issue-types/state.ts'
import { isAssigned } from './read.ts'
import { addIssueTypeScheme, type IssueTypeScheme, issueTypeSchemes } from './state.ts'

/** The scheme of the path, or 404. */
export function pathScheme(context: Context): IssueTypeScheme {
  const scheme = issueTypeSchemes.of(context.site)[context.params.issueTypeSchemeId ?? '']
  return scheme ?? refuse(404, 'The issue type scheme was not found.')
}

/** The type ids of a payload: at least one, none twice, all known. */
export function readTypeIds(context: Context, body: Members): readonly string[] {
  const ids = optionalIds(body, 'issueTypeIds') ?? []
  if (ids.length === 0) refuse(400, 'The issueTypeIds must not be empty.')
  if (new Set(ids).size < ids.length) refuse(400, 'The issueTypeIds must not contain duplicates.')
  const missing = ids.filter((id) => issueTypes.of(context.site)[id] === undefined)
  if (missing.length > 0) refuse(404, `These issue types were not found: ${missing.join(', ')}`)
  return ids
}

function readName(body: Members): string | undefined {
  const name = optionalText(body, 'name')
  if (name === undefined) return undefined
  if (name.trim() === '') refuse(400, 'The name must not be empty.')
  if (name.length > 255) refuse(400, 'The length of the name must not exceed 255 characters.')
  return name.trim()
}

function refuseTaken(context: Context, name: string, own: string | undefined, status: number) {
  const taken = Object.values(issueTypeSchemes.of(context.site)).some(
    (other) => other.id !== own && other.name.toLowerCase() === name.toLowerCase(),
  )
  if (taken) refuse(status, 'The name is used by another scheme.')
}

/** `POST /issuetypescheme`: needs a standard type; a duplicate name is 409. */
export function createScheme(context: Context): Reply {
  const body = bodyMembers(context)
  const name = readName(body) ?? refuse(400, 'The name has to be provided.')
  const issueTypeIds = [...readTypeIds(context, body)]
  const defaultIssueTypeId = optionalId(body, 'defaultIssueTypeId') ?? null
  const all = issueTypes.of(context.site)
  if (!issueTypeIds.some((id) => (all[id]?.hierarchyLevel ?? -1) >= 0)) {
    refuse(400, 'At least one standard issue type ID has to be provided.')
  }
  if (defaultIssueTypeId !== null && !issueTypeIds.includes(defaultIssueTypeId)) {
    refuse(400, 'The default issue type ID has to be present in issue type IDs list.')
  }
  refuseTaken(context, name, undefined, 409)
  const description = optionalText(body, 'description', 4000) ?? ''
  const scheme = addIssueTypeScheme(context.site, {
    name,
    description,
    defaultIssueTypeId,
    issueTypeIds,
  })
  return created({ issueTypeSchemeId: scheme.id })
}

/** `PUT /issuetypescheme/{id}`: name, description, default; a duplicate name is 400 here. */
export function updateScheme(context: Context): Reply {
  const scheme = pathScheme(context)
  const body = bodyMembers(context)
  const name = readName(body) ?? scheme.name
  const description = optionalText(body, 'description', 4000) ?? scheme.description
  const defaultIssueTypeId = optionalId(body, 'defaultIssueTypeId') ?? scheme.defaultIssueTypeId
  if (defaultIssueTypeId !== null && !scheme.issueTypeIds.includes(defaultIssueTypeId)) {
    refuse(400, 'The default issue type has to be one of the issue types of the scheme.')
  }
  refuseTaken(context, name, scheme.id, 400)
  Object.assign(scheme, { name, description, defaultIssueTypeId })
  return noContent()
}

/** `DELETE /issuetypescheme/{id}`. */
export function deleteScheme(context: Context): Reply {
  const scheme = pathScheme(context)
  if (scheme.system === true) {
    refuse(400, "The default issue type scheme can't be removed.")
  }
  if (isAssigned(context, scheme)) {
    refuse(400, "The issue type scheme can't be removed because it is assigned to a project.")
  }
  delete issueTypeSchemes.of(context.site)[scheme.id]
  return noContent()
}
