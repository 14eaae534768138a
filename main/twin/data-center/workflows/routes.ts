import type { DataCenterRoute } from '../route.ts'
import { listWorkflows } from './read.ts'

/** Workflows (jira-dc-api §3.7): a list, and nothing that reads or writes one. */
export const workflowRoutes: readonly DataCenterRoute[] = [
  {
    method: 'GET',
    path: '/rest/api/2/workflow',
    who: 'admin',
    notAdministrator: 401,
    handle: listWorkflows,
  },
]
