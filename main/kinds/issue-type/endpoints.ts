import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import {
  descriptionMember,
  idMember,
  nameMember,
  scopeMember,
  unusedAnswer,
} from '../answer-members.ts'
import { avatarEndpoints } from '../avatars/endpoints.ts'

const issueType = z
  .object({
    id: idMember,
    name: nameMember,
    description: descriptionMember,
    hierarchyLevel: z.number().int().optional(),
    avatarId: idMember.optional(),
    subtask: z.boolean().optional(),
    scope: scopeMember,
  })
  .transform(({ hierarchyLevel, subtask, ...rest }) => ({
    ...rest,
    hierarchyLevel: hierarchyLevel ?? (subtask ? -1 : 0),
  }))

/** An issue type as Jira answers it. */
export type IssueTypeAnswer = z.infer<typeof issueType>

/** Operations on issue types. */
export const issueTypeEndpoints = {
  ...avatarEndpoints,
  /** Those of team-managed projects included. */
  list: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/issuetype',
    effect: 'read',
    answer: issueType,
    paging: { style: 'array' },
  }),
  get: endpoint({
    method: 'GET',
    path: '/rest/api/3/issuetype/{id}',
    effect: 'read',
    answer: issueType,
  }),
  create: endpoint({
    method: 'POST',
    path: '/rest/api/3/issuetype',
    effect: 'create',
    answer: z.object({ id: idMember }),
  }),
  /** Without a replacement; 404 also where one would be needed. */
  delete: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/issuetype/{id}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  update: endpoint({
    method: 'PUT',
    path: '/rest/api/3/issuetype/{id}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
}
