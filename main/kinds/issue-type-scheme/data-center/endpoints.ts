import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { descriptionMember, idMember, nameMember, unusedAnswer } from '../../answer-members.ts'

const listed = z.object({ id: idMember })

const issueTypeScheme = z.object({
  id: idMember,
  name: nameMember,
  description: descriptionMember,
  /** Both come only when they are asked for. */
  defaultIssueType: listed.nullish(),
  issueTypes: z.array(listed).nullish(),
})

/** An issue type scheme as Data Center answers it, with its issue types in their order. */
export type IssueTypeSchemeAnswer = z.infer<typeof issueTypeScheme>

/** Operations on issue type schemes (jira-dc-api §3.5). */
export const issueTypeSchemeEndpoints = {
  list: listEndpoint({
    method: 'GET',
    path: '/rest/api/2/issuetypescheme',
    effect: 'read',
    answer: issueTypeScheme,
    paging: { style: 'array', member: 'schemes' },
  }),
  projects: listEndpoint({
    method: 'GET',
    path: '/rest/api/2/issuetypescheme/{schemeId}/associations',
    effect: 'read',
    answer: listed,
    paging: { style: 'array' },
  }),
  create: endpoint({
    method: 'POST',
    path: '/rest/api/2/issuetypescheme',
    effect: 'create',
    answer: listed,
  }),
  /** Takes the whole list, in its order. */
  update: endpoint({
    method: 'PUT',
    path: '/rest/api/2/issuetypescheme/{schemeId}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  /** Projects of the scheme get the default one without a word. */
  delete: endpoint({
    method: 'DELETE',
    path: '/rest/api/2/issuetypescheme/{schemeId}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
}
