import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { idMember, textMember, unusedAnswer } from '../answer-members.ts'

/** A component as Jira answers it; inside a project it may be cut down to id and name. */
export const componentMember = z.object({
  id: idMember,
  name: z.string(),
  description: textMember,
  assigneeType: z.string().nullish(),
  lead: z.object({ accountId: z.string() }).nullish(),
  projectId: idMember.nullish(),
})
export type ComponentAnswer = z.infer<typeof componentMember>

/** Operations on components (jira-api 3.24). */
export const componentEndpoints = {
  ofProject: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/project/{projectIdOrKey}/components',
    effect: 'read',
    answer: componentMember,
    paging: { style: 'array' },
  }),
  get: endpoint({
    method: 'GET',
    path: '/rest/api/3/component/{id}',
    effect: 'read',
    answer: componentMember,
  }),
  create: endpoint({
    method: 'POST',
    path: '/rest/api/3/component',
    effect: 'create',
    answer: z.object({ id: idMember }),
  }),
  relatedIssues: endpoint({
    method: 'GET',
    path: '/rest/api/3/component/{id}/relatedIssueCounts',
    effect: 'read',
    answer: z.object({ issueCount: z.number().int() }),
  }),
  /** Issues of the component lose it without a word. */
  delete: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/component/{id}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  update: endpoint({
    method: 'PUT',
    path: '/rest/api/3/component/{id}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
}
