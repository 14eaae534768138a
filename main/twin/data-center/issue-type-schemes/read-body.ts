import type { Context } from '../../http/context.ts'
import { refuse, refuseFields } from '../../http/errors.ts'
import {
  bodyMembers,
  type Members,
  optionalId,
  optionalIds,
  optionalText,
  requiredText,
} from '../../http/members.ts'
import { type IssueTypeScheme, issueTypeSchemes } from '../../issue-type-schemes/state.ts'
import { hasDuplicates } from '../../sub-tasks.ts'
import { findIssueType } from '../issue-types/read.ts'

/** The specification has the list under two spellings. */
function readTypeIds(context: Context, body: Members): string[] {
  const ids = optionalIds(body, 'issueTypeIds') ?? optionalIds(body, 'issueTypeIDs') ?? []
  if (ids.length === 0)
    refuseFields(400, { issueTypeIds: 'You must select at least one issue type.' })
  if (hasDuplicates(ids)) refuseFields(400, { issueTypeIds: 'An issue type is named twice.' })
  for (const id of ids) {
    if (findIssueType(context, id) === undefined) {
      refuseFields(400, { issueTypeIds: `The issue type with id '${id}' does not exist.` })
    }
  }
  return [...ids]
}

/** The scheme that a body describes: name and types have to be there, a default among the types. */
export function readScheme(
  context: Context,
  own: IssueTypeScheme | undefined,
): Pick<IssueTypeScheme, 'name' | 'description' | 'defaultIssueTypeId' | 'issueTypeIds'> {
  const body = bodyMembers(context)
  const name = requiredText(body, 'name')
  const taken = Object.values(issueTypeSchemes.of(context.site)).some(
    (other) => other !== own && other.name.toLowerCase() === name.toLowerCase(),
  )
  if (taken) refuseFields(400, { name: 'Another scheme with the same name already exists.' })
  const issueTypeIds = readTypeIds(context, body)
  const defaultIssueTypeId = optionalId(body, 'defaultIssueTypeId') ?? null
  if (defaultIssueTypeId !== null && !issueTypeIds.includes(defaultIssueTypeId)) {
    refuse(400, 'The default issue type must be one of the issue types of the scheme.')
  }
  const description = optionalText(body, 'description') ?? own?.description ?? ''
  return { name, description, defaultIssueTypeId, issueTypeIds }
}
