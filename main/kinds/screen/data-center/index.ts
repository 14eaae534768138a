import type { DataCenterKind } from '../../kind.ts'
import { screenAbilities } from './abilities.ts'
import { screenEndpoints } from './endpoints.ts'
import { readScreens } from './read.ts'
import { screenWriter } from './write.ts'

/** Screens of Data Center with their tabs and fields (jira-dc-api 3.8). */
export const screenOnDataCenter: DataCenterKind = {
  model: {
    abilities: screenAbilities,
    byHand: [
      { member: 'name', code: 'member-by-hand' },
      { member: 'description', code: 'member-by-hand' },
    ],
  },
  endpoints: screenEndpoints,
  read: readScreens,
  writer: screenWriter,
}
