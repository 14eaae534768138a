import type { DataCenterKind } from '../../kind.ts'
import { groupAbilities } from './abilities.ts'
import { groupEndpoints } from './endpoints.ts'
import { readGroups } from './read.ts'
import { groupWriter } from './write.ts'

/** Groups of Data Center, matched, and made on demand (jira-dc-api §3.12). */
export const groupOnDataCenter: DataCenterKind = {
  model: { abilities: groupAbilities },
  endpoints: groupEndpoints,
  read: readGroups,
  writer: groupWriter,
}
