import type { JsonObject } from '#contract/model/json'
import { newShare, type Share, type ShareDetails } from '#twin/shares/state'
import { idOf, objectsOf, textOf } from './data.ts'
import type { Planting } from './planting.ts'

const detailsOf = (share: JsonObject): ShareDetails => {
  const [groupId, projectId] = [idOf(share, 'group'), idOf(share, 'project')]
  const [roleId, accountId] = [idOf(share, 'role'), idOf(share, 'user')]
  return {
    type: textOf(share, 'type') as ShareDetails['type'],
    ...(groupId === undefined ? {} : { groupId }),
    ...(projectId === undefined ? {} : { projectId }),
    ...(roleId === undefined ? {} : { roleId }),
    ...(accountId === undefined ? {} : { accountId }),
  }
}

/** With whom a filter or dashboard is shared. */
export const plantShares = (
  { site }: Planting,
  data: JsonObject,
  member: string,
): readonly Share[] => objectsOf(data, member).map((share) => newShare(site, detailsOf(share)))
