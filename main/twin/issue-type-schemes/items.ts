import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers, optionalId } from '../http/members.ts'
import { noContent, type Reply } from '../http/reply.ts'
import { issueTypes } from '../issue-types/state.ts'
import { countIssues } from '../issues/state.ts'
import { findProject, livingProjects, type ProjectRecord } from '../projects/state.ts'
import { issueTypeSchemes } from './state.ts'
import { pathScheme, readTypeIds } from './write.ts'

/** `PUT /issuetypescheme/{id}/issuetype`: fails as a whole when one is there already. */
export function addTypes(context: Context): Reply {
  const scheme = pathScheme(context)
  const ids = readTypeIds(context, bodyMembers(context))
  const present = ids.filter((id) => scheme.issueTypeIds.includes(id))
  if (present.length > 0) {
    refuse(
      400,
      `These issue types were not added because they are already present in the issue type scheme: ${present.join(', ')}`,
    )
  }
  scheme.issueTypeIds.push(...ids)
  return noContent()
}

/** `PUT /issuetypescheme/{id}/issuetype/move`. */
export function moveTypes(context: Context): Reply {
  const scheme = pathScheme(context)
  const body = bodyMembers(context)
  const ids = readTypeIds(context, body)
  const after = optionalId(body, 'after')
  const { position } = body
  if ((after === undefined) === (position === undefined)) {
    refuse(400, "'after' or 'position' has to be provided, but not both.")
  }
  if (position !== undefined && position !== 'First' && position !== 'Last') {
    refuse(400, "'position' has to be 'First' or 'Last'.")
  }
  const missing = [...ids, ...(after === undefined ? [] : [after])].filter(
    (id) => !scheme.issueTypeIds.includes(id),
  )
  if (missing.length > 0) {
    refuse(
      400,
      `The issue type scheme does not include some of the specified issue types. Issue type IDs missing from the scheme are:  ${missing.join(', ')}`,
    )
  }
  if (after !== undefined && ids.includes(after)) {
    refuse(400, "'after' must not be one of the issue types that are moved.")
  }
  const rest = scheme.issueTypeIds.filter((id) => !ids.includes(id))
  const index =
    after === undefined ? (position === 'First' ? 0 : rest.length) : rest.indexOf(after) + 1
  scheme.issueTypeIds = [...rest.slice(0, index), ...ids, ...rest.slice(index)]
  return noContent()
}

function usedTypes(context: Context, project: ProjectRecord, without: readonly string[]) {
  const { site } = context
  return Object.keys(issueTypes.of(site)).filter(
    (issueTypeId) =>
      !without.includes(issueTypeId) &&
      countIssues(site, { projectId: project.id, issueTypeId }) > 0,
  )
}

/** `DELETE /issuetypescheme/{id}/issuetype/{issueTypeId}`. */
export function removeType(context: Context): Reply {
  const scheme = pathScheme(context)
  const id = context.params.issueTypeId ?? ''
  if (!scheme.issueTypeIds.includes(id)) {
    refuse(404, 'The issue type was not found in the issue type scheme.')
  }
  if (scheme.system === true) {
    refuse(400, "Can't remove issue types from the default issue type scheme.")
  }
  const all = issueTypes.of(context.site)
  const rest = scheme.issueTypeIds.filter((other) => other !== id)
  if (!rest.some((other) => (all[other]?.hierarchyLevel ?? -1) >= 0)) {
    refuse(400, "Can't remove the last standard issue type from the issue type scheme.")
  }
  const inUse = livingProjects(context.site)
    .filter((project) => project.schemes.issueTypeSchemeId === scheme.id)
    .some((project) => usedTypes(context, project, rest).includes(id))
  if (inUse) refuse(400, 'The issue type is used by issues of a project that uses the scheme.')
  scheme.issueTypeIds = rest
  if (scheme.defaultIssueTypeId === id) scheme.defaultIssueTypeId = null
  return noContent()
}

/** `PUT /issuetypescheme/project`: refused when issues would be left without their type. */
export function assignScheme(context: Context): Reply {
  const body = bodyMembers(context)
  const scheme = issueTypeSchemes.of(context.site)[optionalId(body, 'issueTypeSchemeId') ?? '']
  if (scheme === undefined) return refuse(404, 'The issue type scheme was not found.')
  const project = findProject(context.site, optionalId(body, 'projectId') ?? '')
  if (project === undefined) return refuse(404, 'The project was not found.')
  if (project.style !== 'classic') {
    refuse(400, 'Only classic projects can have issue type schemes assigned.')
  }
  const lost = usedTypes(context, project, scheme.issueTypeIds)
  if (lost.length > 0) {
    refuse(
      400,
      `This issue type scheme can't be assigned to the project. This is because some issues in this project use issue types not present in the scheme. Before assigning the scheme to the project, update the issue types on these issues: ${lost.join(', ')}`,
    )
  }
  project.schemes.issueTypeSchemeId = scheme.id
  return noContent()
}
