import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { descriptionMember, idMember, nameMember, unusedAnswer } from '../answer-members.ts'

const issueTypeScheme = z.object({
  id: idMember,
  name: nameMember,
  description: descriptionMember,
  defaultIssueTypeId: idMember.nullish(),
  isDefault: z.boolean().optional(),
})

const mapping = z.object({ issueTypeSchemeId: idMember, issueTypeId: idMember })

/** An issue type scheme as Jira answers it: its issue types are told apart from it. */
export type IssueTypeSchemeAnswer = z.infer<typeof issueTypeScheme>

/** One issue type of one scheme; a scheme's come in its order. */
export type IssueTypeSchemeMapping = z.infer<typeof mapping>

/** Operations on issue type schemes. All of them leave team-managed projects out. */
export const issueTypeSchemeEndpoints = {
  list: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/issuetypescheme',
    effect: 'read',
    answer: issueTypeScheme,
    paging: { style: 'page-bean', size: 1000 },
  }),
  mappings: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/issuetypescheme/mapping',
    effect: 'read',
    answer: mapping,
    paging: { style: 'page-bean', size: 1000 },
  }),
  create: endpoint({
    method: 'POST',
    path: '/rest/api/3/issuetypescheme',
    effect: 'create',
    answer: z.object({ issueTypeSchemeId: idMember }),
  }),
  update: endpoint({
    method: 'PUT',
    path: '/rest/api/3/issuetypescheme/{issueTypeSchemeId}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  /** Refused as a whole when one of the issue types is in the scheme already. */
  addIssueTypes: endpoint({
    method: 'PUT',
    path: '/rest/api/3/issuetypescheme/{issueTypeSchemeId}/issuetype',
    effect: 'create',
    answer: unusedAnswer,
  }),
  /** One after the other: in parallel they may leave an empty scheme (jira-api 3.4). */
  removeIssueType: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/issuetypescheme/{issueTypeSchemeId}/issuetype/{issueTypeId}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  /** Refused while a project uses the scheme. */
  delete: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/issuetypescheme/{issueTypeSchemeId}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  moveIssueTypes: endpoint({
    method: 'PUT',
    path: '/rest/api/3/issuetypescheme/{issueTypeSchemeId}/issuetype/move',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
}
