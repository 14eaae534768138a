import type { Context } from '../../http/context.ts'
import type { IssueType } from '../../issue-types/state.ts'
import { translate } from '../../locale.ts'

/** An issue type as Data Center shows it (`IssueTypeJsonBean`): no levels of a hierarchy, no scope. */
export function issueTypeBean(context: Context, type: IssueType): Record<string, unknown> {
  const { id, description, avatarId, hierarchyLevel } = type
  return {
    self: `${context.api}/issuetype/${id}`,
    id,
    description,
    iconUrl: `${context.site.address}/secure/viewavatar?size=xsmall&avatarId=${avatarId}&avatarType=issuetype`,
    name: translate(context, type),
    subtask: hierarchyLevel < 0,
    avatarId: Number(avatarId),
  }
}
