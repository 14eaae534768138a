import type { DataCenterKind } from '../../kind.ts'
import { fieldAbilities } from './abilities.ts'
import { fieldEndpoints } from './endpoints.ts'
import { readFields } from './read.ts'
import { fieldWriter } from './write.ts'

/** Fields of Data Center (jira-dc-api 3.9). */
export const fieldOnDataCenter: DataCenterKind = {
  model: {
    abilities: fieldAbilities,
    deletedOnlyIfMade: true,
    deletedInto: () => undefined,
  },
  endpoints: fieldEndpoints,
  read: readFields,
  writer: fieldWriter,
}
