import type { Route } from '../http/route.ts'
import { defineCheck } from '../projects/scheme-check.ts'
import type { Resource } from '../resource.ts'
import { addSimplifiedWorkflow, addTeamWorkflow } from '../seed/workflows.ts'
import { assignScheme, switchProject } from './assign.ts'
import { createParts } from './parts.ts'
import { publishDraft } from './publish.ts'
import { getProjectUsages, listAssociations, listSchemes, readSchemes } from './read.ts'
import { getRequiredMappings } from './required-mappings.ts'
import { addWorkflowScheme, teamWorkflows, workflowSchemes } from './state.ts'
import { updateNewScheme } from './update.ts'
import { remap, remapEffect, switchEffect, switchScheme } from './work.ts'
import {
  createDraft,
  createScheme,
  deleteDraft,
  deleteScheme,
  getDraft,
  getScheme,
  updateDraft,
  updateScheme,
} from './write.ts'

function route(
  method: Route['method'],
  path: string,
  handle: Route['handle'],
  reads = method === 'GET',
): Route {
  return {
    method,
    path: `/rest/api/3/workflowscheme${path}`,
    who: 'admin',
    refusal: 'Only Jira administrators can access workflow scheme associations.',
    reads,
    handle,
  }
}

function partRoutes(base: string, side: 'scheme' | 'draft'): readonly Route[] {
  const parts = createParts(side)
  return [
    route('GET', `${base}/default`, parts.getDefault),
    route('PUT', `${base}/default`, parts.putDefault),
    route('DELETE', `${base}/default`, parts.deleteDefault),
    route('GET', `${base}/issuetype/{issueType}`, parts.getType),
    route('PUT', `${base}/issuetype/{issueType}`, parts.putType),
    route('DELETE', `${base}/issuetype/{issueType}`, parts.deleteType),
    route('GET', `${base}/workflow`, parts.getWorkflow),
    route('PUT', `${base}/workflow`, parts.putWorkflow),
    route('DELETE', `${base}/workflow`, parts.deleteWorkflow),
  ]
}

/** Workflow schemes: the old API by names with drafts, the new one by ids without. */
export const workflowSchemesResource: Resource = {
  name: 'workflow-schemes',
  routes: [
    route('GET', '', listSchemes),
    route('POST', '', createScheme),
    route('POST', '/read', readSchemes, true),
    route('POST', '/update', updateNewScheme),
    route('POST', '/update/mappings', getRequiredMappings, true),
    route('GET', '/project', listAssociations),
    route('PUT', '/project', assignScheme),
    route('POST', '/project/switch', switchProject),
    route('GET', '/{id}', getScheme),
    route('PUT', '/{id}', updateScheme),
    route('DELETE', '/{id}', deleteScheme),
    route('POST', '/{id}/createdraft', createDraft),
    route('GET', '/{id}/draft', getDraft),
    route('PUT', '/{id}/draft', updateDraft),
    route('DELETE', '/{id}/draft', deleteDraft),
    route('POST', '/{id}/draft/publish', publishDraft),
    route('GET', '/{workflowSchemeId}/projectUsages', getProjectUsages),
    ...partRoutes('/{id}', 'scheme'),
    ...partRoutes('/{id}/draft', 'draft'),
  ],
  taskEffects: { [remapEffect]: remap, [switchEffect]: switchScheme },
  checkProjectDetails: defineCheck(
    'workflowScheme',
    'The workflow scheme was not found.',
    (site, id) => workflowSchemes.of(site)[id] !== undefined,
  ),
  projectDeleted: (site, projectId) => {
    delete teamWorkflows.of(site)[projectId]
  },
  teamProjectCreated: (site, project) => {
    const { id } = addTeamWorkflow(site, project.id)
    teamWorkflows.of(site)[project.id] = { defaultWorkflowId: id, issueTypes: {} }
  },
  projectCreated: (site, project, { templateKey, details }) => {
    const given = details.workflowScheme
    if (given !== undefined && given !== null) {
      project.schemes.workflowSchemeId = String(given)
    } else if (templateKey !== undefined) {
      const workflow = addSimplifiedWorkflow(
        site,
        `Software Simplified Workflow for Project ${project.key}`,
      )
      const scheme = addWorkflowScheme(site, {
        name: `${project.key}: Software Simplified Workflow Scheme`,
        description: '',
        defaultWorkflowId: workflow.id,
        issueTypes: {},
      })
      project.schemes.workflowSchemeId = scheme.id
    }
  },
  issueTypeDeleted: (site, issueTypeId) => {
    for (const scheme of Object.values(workflowSchemes.of(site))) {
      delete scheme.issueTypes[issueTypeId]
      if (scheme.draft !== null) delete scheme.draft.issueTypes[issueTypeId]
    }
  },
}
