import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import {
  descriptionMember,
  idMember,
  nameMember,
  textMember,
  unusedAnswer,
} from '../answer-members.ts'
import { shareMember } from '../shares/share-member.ts'

const subscription = z.object({
  user: z.object({ displayName: textMember }).nullish(),
  group: z.object({ name: textMember }).nullish(),
})

const filter = z.object({
  id: idMember,
  name: nameMember,
  description: descriptionMember,
  jql: textMember,
  owner: z.object({ accountId: z.string() }).nullish(),
  sharePermissions: z.array(shareMember).nullish(),
  editPermissions: z.array(shareMember).nullish(),
  subscriptions: z.array(subscription).nullish(),
})

/** A filter as the search answers it. */
export type FilterAnswer = z.infer<typeof filter>

const column = z.object({ value: z.string() })

/** Expansions of the search that are used. */
export const filterExpansions =
  'description,owner,jql,sharePermissions,editPermissions,subscriptions'

/** Operations on filters (jira-api 3.27). */
export const filterEndpoints = {
  search: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/filter/search',
    effect: 'read',
    answer: filter,
    paging: { style: 'page-bean', size: 100 },
  }),
  create: endpoint({
    method: 'POST',
    path: '/rest/api/3/filter',
    effect: 'create',
    answer: z.object({ id: idMember }),
  }),
  update: endpoint({
    method: 'PUT',
    path: '/rest/api/3/filter/{id}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  setOwner: endpoint({
    method: 'PUT',
    path: '/rest/api/3/filter/{id}/owner',
    effect: 'repeatable',
    answer: unusedAnswer,
    stage: 'experimental',
  }),
  /** 404 where a filter has no columns of its own. */
  columns: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/filter/{id}/columns',
    effect: 'read',
    answer: column,
    paging: { style: 'array' },
  }),
  setColumns: endpoint({
    method: 'PUT',
    path: '/rest/api/3/filter/{id}/columns',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/filter/{id}',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
}
