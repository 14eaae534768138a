import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { idMember, textMember, unusedAnswer } from '../answer-members.ts'

const listed = z.object({
  /** The Default Workflow Scheme has none (jira-api 3.7). */
  id: idMember.optional(),
  name: textMember,
  description: textMember,
  defaultWorkflow: textMember,
  issueTypeMappings: z.record(z.string(), z.string()).nullish(),
})

/** A workflow scheme as the older operations write it: workflows by name. */
export type ListedScheme = z.infer<typeof listed>

const workflow = z.object({ id: z.string(), name: z.string() })

const scheme = z.object({
  id: idMember,
  name: z.string(),
  description: textMember,
  version: z.object({ id: z.string(), versionNumber: z.number() }),
  defaultWorkflow: workflow.nullish(),
  workflowsForIssueTypes: z.array(z.object({ issueTypeIds: z.array(z.string()), workflow })),
})

/** A workflow scheme as the newer operations write it: workflows by id. */
export type SchemeAnswer = z.infer<typeof scheme>

/** Operations on workflow schemes: the older ones know names, the newer ones ids (jira-api 3.7). */
export const workflowSchemeEndpoints = {
  list: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/workflowscheme',
    effect: 'read',
    answer: listed,
    paging: { style: 'page-bean', size: 1000 },
  }),
  read: endpoint({
    method: 'POST',
    path: '/rest/api/3/workflowscheme/read',
    effect: 'read',
    answer: z.array(scheme),
  }),
  create: endpoint({
    method: 'POST',
    path: '/rest/api/3/workflowscheme',
    effect: 'create',
    answer: z.object({ id: idMember }),
  }),
  /** Refused while a project uses the scheme. */
  delete: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/workflowscheme/{id}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  update: endpoint({
    method: 'POST',
    path: '/rest/api/3/workflowscheme/update',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
}
