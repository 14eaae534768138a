import { z } from 'zod'
import { endpoint } from '#jira/endpoint'
import { descriptionMember, idMember, textMember, unusedAnswer } from '../../answer-members.ts'
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

const draft = workflowScheme.extend({
  /** Who changed it last. */
  lastModifiedUser: z.object({ displayName: textMember }).nullish(),
})

/** The draft of a workflow scheme. */
export type DraftAnswer = z.infer<typeof draft>

const one = '/rest/api/2/workflowscheme/{id}'

/**
 * Operations on workflow schemes and their drafts (jira-dc-api §3.3, §3.7): there is no list of them,
 * and none that publishes a draft.
 */
export const workflowSchemeEndpoints = {
  ofProject: endpoint({
    method: 'GET',
    path: '/rest/api/2/project/{projectKeyOrId}/workflowscheme',
    effect: 'read',
    answer: workflowScheme,
    since: '8.5–9.12',
  }),
  get: endpoint({ method: 'GET', path: one, effect: 'read', answer: workflowScheme }),
  /** 404 where it has none. */
  draft: endpoint({ method: 'GET', path: `${one}/draft`, effect: 'read', answer: draft }),
  create: endpoint({
    method: 'POST',
    path: '/rest/api/2/workflowscheme',
    effect: 'create',
    answer: perhapsMade,
  }),
  /** Refused while a project uses the scheme: `updateDraftIfNeeded` is not asked for. */
  update: endpoint({ method: 'PUT', path: one, effect: 'repeatable', answer: unusedAnswer }),
  /** Makes the draft where there is none. */
  updateDraft: endpoint({
    method: 'PUT',
    path: `${one}/draft`,
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  discardDraft: endpoint({
    method: 'DELETE',
    path: `${one}/draft`,
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  /** Refused while a project uses the scheme. */
  delete: { ...ofCloud.delete, path: one },
} as const
