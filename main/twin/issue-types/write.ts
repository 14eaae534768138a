import { mayShow } from '../avatars/state.ts'
import type { Context } from '../http/context.ts'
import { refuse, refuseFields } from '../http/errors.ts'
import {
  bodyMembers,
  type Members,
  optionalId,
  optionalText,
  requiredText,
} from '../http/members.ts'
import { created, noContent, ok, type Reply } from '../http/reply.ts'
import { defaultIssueTypeScheme } from '../issue-type-schemes/state.ts'
import { countIssues } from '../issues/state.ts'
import { issueTypeBean } from './bean.ts'
import { alternativesOf, pathIssueType } from './read.ts'
import { removeIssueType } from './remove.ts'
import { addIssueType, type IssueType, issueTypes } from './state.ts'

function refuseDuplicate(context: Context, name: string, own: string | undefined): void {
  const { site } = context
  const taken = Object.values(issueTypes.of(site)).some(
    (other) =>
      other.id !== own &&
      other.projectId === null &&
      other.name.toLowerCase() === name.toLowerCase(),
  )
  if (taken) {
    refuse(site.switches.duplicateIssueTypeStatus, 'The name is used by another issue type.')
  }
}

/** Epic and the levels above cannot be made through the public API. */
function readLevel(body: Members): number {
  const { hierarchyLevel, type } = body
  if (hierarchyLevel === undefined || hierarchyLevel === null) return type === 'subtask' ? -1 : 0
  if (hierarchyLevel === 0 || hierarchyLevel === -1) return hierarchyLevel
  return refuse(400, 'The hierarchy level must be 0 or -1.')
}

/** `POST /issuetype`: the new type joins the default scheme. */
export function createIssueType(context: Context): Reply {
  const body = bodyMembers(context)
  const name = requiredText(body, 'name', 60)
  const description = optionalText(body, 'description') ?? ''
  const hierarchyLevel = readLevel(body)
  refuseDuplicate(context, name, undefined)
  const type = addIssueType(context.site, { name, description, hierarchyLevel })
  defaultIssueTypeScheme(context.site).issueTypeIds.push(type.id)
  return created(issueTypeBean(context, type))
}

/** `PUT /issuetype/{id}`. */
export function updateIssueType(context: Context): Reply {
  const type = pathIssueType(context)
  const body = bodyMembers(context)
  const name = body.name === undefined ? type.name : requiredText(body, 'name', 60)
  const description = optionalText(body, 'description') ?? type.description
  const avatarId = optionalId(body, 'avatarId') ?? type.avatarId
  if (!mayShow(context.site, 'issuetype', type.id, avatarId)) {
    refuseFields(400, { avatarId: 'The avatar was not found.' })
  }
  refuseDuplicate(context, name, type.id)
  Object.assign(type, { name, description, avatarId })
  return ok(issueTypeBean(context, type))
}

function readAlternative(context: Context, type: IssueType): IssueType | undefined {
  const id = context.query.get('alternativeIssueTypeId')
  if (id === null) return undefined
  if (id === type.id) refuse(409, 'The issue type is also the alternative issue type.')
  const alternative = issueTypes.of(context.site)[id]
  if (alternative === undefined) return refuse(404, 'The alternative issue type was not found.')
  if (type.hierarchyLevel >= 0 && alternative.hierarchyLevel < 0) {
    refuse(409, 'A standard issue type cannot be replaced by a sub-task.')
  }
  return alternative
}

/** `DELETE /issuetype/{id}`: a type with issues needs an alternative that shares its workflows. */
export function deleteIssueType(context: Context): Reply {
  const { site } = context
  const type = pathIssueType(context)
  const alternative = readAlternative(context, type)
  const isUsed = countIssues(site, { issueTypeId: type.id }) > 0
  if (isUsed && alternative === undefined) {
    return refuse(404, 'The issue type is in use and no alternative issue type was specified.')
  }
  if (isUsed && alternative !== undefined && !alternativesOf(site, type).includes(alternative)) {
    return refuse(400, 'The issues cannot be updated with the alternative issue type.')
  }
  removeIssueType(site, type, alternative)
  return noContent()
}
