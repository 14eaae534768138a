import type { Context } from '../http/context.ts'
import { translate } from '../locale.ts'
import type { IssueType } from './state.ts'

/** An issue type as every answer shows it. */
export function issueTypeBean(context: Context, type: IssueType): Record<string, unknown> {
  const { id, description, avatarId, hierarchyLevel, projectId } = type
  return {
    self: `${context.api}/issuetype/${id}`,
    id,
    description,
    iconUrl: `${context.api}/universal_avatar/view/type/issuetype/avatar/${avatarId}?size=medium`,
    name: translate(context, type),
    subtask: hierarchyLevel < 0,
    avatarId: Number(avatarId),
    hierarchyLevel,
    ...(projectId === null ? {} : { scope: { type: 'PROJECT', project: { id: projectId } } }),
  }
}
