import { mayShow } from '../../avatars/state.ts'
import type { Context } from '../../http/context.ts'
import { refuse, refuseFields } from '../../http/errors.ts'
import {
  bodyMembers,
  type Members,
  optionalId,
  optionalText,
  requiredText,
} from '../../http/members.ts'
import { created, noContent, ok, type Reply } from '../../http/reply.ts'
import { defaultIssueTypeScheme } from '../../issue-type-schemes/state.ts'
import { alternativesOf } from '../../issue-types/read.ts'
import { removeIssueType } from '../../issue-types/remove.ts'
import { addIssueType, type IssueType, issueTypes } from '../../issue-types/state.ts'
import { countIssues } from '../../issues/state.ts'
import { subTasksEnabled } from '../../sub-tasks.ts'
import { issueTypeBean } from './bean.ts'
import { findIssueType, pathIssueType } from './read.ts'

function refuseTaken(context: Context, name: string, own: string | undefined): void {
  const taken = Object.values(issueTypes.of(context.site)).some(
    (other) =>
      other.id !== own &&
      other.projectId === null &&
      other.name.toLowerCase() === name.toLowerCase(),
  )
  if (taken) refuseFields(409, { name: 'An issue type with this name already exists.' })
}

/** `standard` or `subtask`; the server may have switched sub-tasks off. */
function readLevel(context: Context, { type }: Members): number {
  if (type === undefined || type === null || type === 'standard') return 0
  if (type !== 'subtask') return refuseFields(400, { type: 'Invalid issue type.' })
  if (!subTasksEnabled(context.site)) refuse(400, 'Sub-tasks are disabled.')
  return -1
}

/** `POST /issuetype`: the new type joins the default scheme (jira-dc-api §2). */
export function createIssueType(context: Context): Reply {
  const body = bodyMembers(context)
  const name = requiredText(body, 'name', 60)
  const description = optionalText(body, 'description') ?? ''
  const hierarchyLevel = readLevel(context, body)
  refuseTaken(context, name, undefined)
  const type = addIssueType(context.site, { name, description, hierarchyLevel })
  defaultIssueTypeScheme(context.site).issueTypeIds.push(type.id)
  return created(issueTypeBean(context, type))
}

/** `PUT /issuetype/{id}`: what is absent stays. */
export function updateIssueType(context: Context): Reply {
  const type = pathIssueType(context)
  const body = bodyMembers(context)
  const name = body.name === undefined ? type.name : requiredText(body, 'name', 60)
  const description = optionalText(body, 'description') ?? type.description
  const avatarId = optionalId(body, 'avatarId') ?? type.avatarId
  if (!mayShow(context.site, 'issuetype', type.id, avatarId)) {
    refuseFields(400, { avatarId: 'The avatar was not found.' })
  }
  refuseTaken(context, name, type.id)
  Object.assign(type, { name, description, avatarId })
  return ok(issueTypeBean(context, type))
}

function readAlternative(context: Context, type: IssueType): IssueType | undefined {
  const id = context.query.get('alternativeIssueTypeId')
  if (id === null) return undefined
  const alternative = findIssueType(context, id)
  if (alternative === undefined || alternative === type) {
    return refuse(400, 'The alternative issue type is not valid.')
  }
  return alternative
}

/** `DELETE /issuetype/{id}?alternativeIssueTypeId=`: 400 for issues that could go nowhere. */
export function deleteIssueType(context: Context): Reply {
  const { site } = context
  const type = pathIssueType(context)
  const alternative = readAlternative(context, type)
  const isUsed = countIssues(site, { issueTypeId: type.id }) > 0
  const fits = alternative !== undefined && alternativesOf(site, type).includes(alternative)
  if (isUsed && !fits) {
    refuse(400, 'There are issues of this type that cannot be moved to another one.')
  }
  removeIssueType(site, type, alternative)
  return noContent()
}
