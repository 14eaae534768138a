import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { idMember, textMember, unusedAnswer } from '../answer-members.ts'

/** A version as Jira answers it; inside a project it may be cut down to id and name. */
export const versionMember = z.object({
  id: idMember,
  name: z.string(),
  description: textMember,
  startDate: textMember,
  releaseDate: textMember,
  released: z.boolean().nullish(),
  archived: z.boolean().nullish(),
  projectId: idMember.nullish(),
})
export type VersionAnswer = z.infer<typeof versionMember>

/** Operations on versions (jira-api 3.25). */
export const versionEndpoints = {
  ofProject: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/project/{projectIdOrKey}/versions',
    effect: 'read',
    answer: versionMember,
    paging: { style: 'array' },
  }),
  get: endpoint({
    method: 'GET',
    path: '/rest/api/3/version/{id}',
    effect: 'read',
    answer: versionMember,
  }),
  create: endpoint({
    method: 'POST',
    path: '/rest/api/3/version',
    effect: 'create',
    answer: z.object({ id: idMember }),
  }),
  relatedIssues: endpoint({
    method: 'GET',
    path: '/rest/api/3/version/{id}/relatedIssueCounts',
    effect: 'read',
    answer: z.object({
      issuesFixedCount: z.number().int().nullish(),
      issuesAffectedCount: z.number().int().nullish(),
      issueCountWithCustomFieldsShowingVersion: z.number().int().nullish(),
    }),
  }),
  /** Without replacements: issues of the version would lose it without a word. */
  delete: endpoint({
    method: 'POST',
    path: '/rest/api/3/version/{id}/removeAndSwap',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  update: endpoint({
    method: 'PUT',
    path: '/rest/api/3/version/{id}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
}
