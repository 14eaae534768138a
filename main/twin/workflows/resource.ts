import { errorMessages } from '../http/errors.ts'
import { ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import type { Resource } from '../resource.ts'
import { seedSystemWorkflow } from '../seed/workflows.ts'
import { getCapabilities } from './capabilities.ts'
import { createWorkflows } from './create.ts'
import { deleteWorkflow } from './delete.ts'
import {
  getIssueTypeUsages,
  getProjectUsages,
  getSchemeUsages,
  readWorkflows,
  searchOldWorkflows,
  searchWorkflows,
} from './read.ts'
import { workflows } from './state.ts'
import { finishUpdate, updateEffect, updateWorkflows } from './update.ts'
import { validateCreate, validateUpdate } from './validate.ts'

/** Apps read the configuration of their own rules here; nobody else may. */
function refuseUserToken(): Reply {
  return errorMessages(403, 'Only Connect and Forge apps can use this operation.')
}

function route(
  method: Route['method'],
  path: string,
  handle: Route['handle'],
  reads = method === 'GET',
): Route {
  return {
    method,
    path: `/rest/api/3${path}`,
    who: 'admin',
    refusal: path.startsWith('/workflow/')
      ? 'Only Jira administrators can access workflows.'
      : 'Jira Administration permission is required to access workflow configuration.',
    reads,
    handle,
  }
}

/** Workflows: the bulk API and what is left of the old one. */
export const workflowsResource: Resource = {
  name: 'workflows',
  routes: [
    route('GET', '/workflows/search', searchWorkflows),
    route('POST', '/workflows', readWorkflows, true),
    route('GET', '/workflows/capabilities', getCapabilities),
    route('GET', '/workflows/defaultEditor', () => ok({ value: 'NEW' })),
    route('POST', '/workflows/create', createWorkflows),
    route('POST', '/workflows/create/validation', validateCreate, true),
    route('POST', '/workflows/update', updateWorkflows),
    route('POST', '/workflows/update/validation', validateUpdate, true),
    route('DELETE', '/workflow/{entityId}', deleteWorkflow),
    route('GET', '/workflow/search', searchOldWorkflows),
    route('POST', '/workflow', () => errorMessages(405, 'Method Not Allowed')),
    route('GET', '/workflow/rule/config', refuseUserToken),
    route('PUT', '/workflow/rule/config', refuseUserToken),
    route('PUT', '/workflow/rule/config/delete', refuseUserToken),
    route('GET', '/workflow/{workflowId}/projectUsages', getProjectUsages),
    route('GET', '/workflow/{workflowId}/workflowSchemes', getSchemeUsages),
    route('GET', '/workflow/{workflowId}/project/{projectId}/issueTypeUsages', getIssueTypeUsages),
  ],
  seed: seedSystemWorkflow,
  taskEffects: { [updateEffect]: finishUpdate },
  projectDeleted: (site, projectId) => {
    for (const workflow of Object.values(workflows.of(site))) {
      if (workflow.projectId === projectId) delete workflows.of(site)[workflow.id]
    }
  },
}
