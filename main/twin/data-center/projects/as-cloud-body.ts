import type { Context } from '../../http/context.ts'
import { refuse, refuseFields } from '../../http/errors.ts'
import { bodyMembers, type Members } from '../../http/members.ts'
import { accountNamed } from '../users/state.ts'

/** Members that both creating and updating a project take (`ProjectUpdateBean`). */
export const projectMembers: readonly string[] = [
  'assigneeType',
  'avatarId',
  'categoryId',
  'description',
  'issueSecurityScheme',
  'key',
  'lead',
  'name',
  'notificationScheme',
  'permissionScheme',
  'projectTemplateKey',
  'projectTypeKey',
  'url',
]

/**
 * The body as Cloud's handlers read it: the lead, a user name here, by account. Members that Data
 * Center does not know, e.g. those of Cloud's schemes, are refused.
 */
export function asCloudBody(context: Context, known: readonly string[]): Members {
  const body = bodyMembers(context)
  const unknown = Object.keys(body).find((member) => !known.includes(member))
  if (unknown !== undefined) refuse(400, `Unrecognized field "${unknown}"`)
  const { lead, ...rest } = body
  if (lead === undefined || lead === null) return rest
  const account = typeof lead === 'string' ? accountNamed(context.site, lead) : undefined
  if (account === undefined) {
    return refuseFields(400, { projectLead: 'You must specify a valid project lead.' })
  }
  return { ...rest, leadAccountId: account.accountId }
}
