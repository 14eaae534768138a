import { z } from 'zod'
import { endpoint } from '#jira/endpoint'
import { descriptionMember, idMember, textMember } from '../../answer-members.ts'
import { perhapsMade } from '../../made-id.ts'
import { workflowSchemeEndpoints as ofCloud } from '../endpoints.ts'

const workflowScheme = z.object({
  /** The Default Workflow Scheme has none. */
  id: idMember.nullish().transform((id) => id ?? undefined),
  name: textMember.transform((name) => name.trim()),
  description: descriptionMember,
  defaultWorkflow: textMember,
  issueTypeMappings: z.record(z.string(), z.string()).nullish(),
})

/** A workflow scheme as Data Center answers it: workflows by name. */
export type WorkflowSchemeAnswer = z.infer<typeof workflowScheme>

/** Operations on workflow schemes (jira-dc-api §3.3, §3.7): there is no list of them. */
export const workflowSchemeEndpoints = {
  ofProject: endpoint({
    method: 'GET',
    path: '/rest/api/2/project/{projectKeyOrId}/workflowscheme',
    effect: 'read',
    answer: workflowScheme,
    since: '8.5–9.12',
  }),
  get: endpoint({
    method: 'GET',
    path: '/rest/api/2/workflowscheme/{id}',
    effect: 'read',
    answer: workflowScheme,
  }),
  create: endpoint({
    method: 'POST',
    path: '/rest/api/2/workflowscheme',
    effect: 'create',
    answer: perhapsMade,
  }),
  /** Refused while a project uses the scheme. */
  delete: { ...ofCloud.delete, path: '/rest/api/2/workflowscheme/{id}' },
} as const
