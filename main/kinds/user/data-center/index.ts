import type { DataCenterKind } from '../../kind.ts'
import { userAbilities } from './abilities.ts'
import { userEndpoints } from './endpoints.ts'
import { readUsers } from './read.ts'

/** Users of Data Center, only matched (jira-dc-api §1.4, §3.12). */
export const userOnDataCenter: DataCenterKind = {
  model: { abilities: userAbilities, otherKeyFirst: true },
  endpoints: userEndpoints,
  read: readUsers,
}
