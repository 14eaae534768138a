import type { DataCenterKind } from '../../kind.ts'
import { prioritySchemeAbilities } from './abilities.ts'
import { prioritySchemeEndpoints } from './endpoints.ts'
import { readPrioritySchemes } from './read.ts'
import { prioritySchemeWriter } from './write.ts'

/** Priority schemes of Data Center (jira-dc-api §3.6). */
export const prioritySchemeOnDataCenter: DataCenterKind = {
  // Only projects use one, and each scheme names its projects.
  model: { abilities: prioritySchemeAbilities, usersNotShown: [] },
  endpoints: prioritySchemeEndpoints,
  read: readPrioritySchemes,
  writer: prioritySchemeWriter,
}
