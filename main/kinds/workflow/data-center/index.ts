import type { DataCenterKind } from '../../kind.ts'
import { workflowAbilities } from './abilities.ts'
import { workflowEndpoints } from './endpoints.ts'
import { readWorkflows } from './read.ts'

/** Workflows of Data Center, of which its REST API shows names only (jira-dc-api §2, §3.7). */
export const workflowOnDataCenter: DataCenterKind = {
  model: { abilities: workflowAbilities },
  endpoints: workflowEndpoints,
  read: readWorkflows,
}
