import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import {
  descriptionMember,
  idMember,
  nameMember,
  scopeMember,
  unusedAnswer,
} from '../answer-members.ts'

const status = z.object({
  id: idMember,
  name: nameMember,
  description: descriptionMember,
  statusCategory: z.string(),
  scope: scopeMember,
})

/** A status as `/statuses` answers it (not `/status`, which knows other statuses: jira-api 3.5). */
export type StatusAnswer = z.infer<typeof status>

/** Operations on statuses. */
export const statusEndpoints = {
  search: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/statuses/search',
    effect: 'read',
    answer: status,
    paging: { style: 'page-bean', size: 200 },
  }),
  /** Ids that do not exist are left out of the answer. */
  byId: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/statuses',
    effect: 'read',
    answer: status,
    paging: { style: 'array' },
  }),
  create: endpoint({
    method: 'POST',
    path: '/rest/api/3/statuses',
    effect: 'create',
    answer: z.tuple([status], status),
  }),
  /** Refused while a workflow has one of the statuses. */
  delete: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/statuses',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  update: endpoint({
    method: 'PUT',
    path: '/rest/api/3/statuses',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
}
