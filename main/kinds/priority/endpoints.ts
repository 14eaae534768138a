import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import {
  descriptionMember,
  idMember,
  nameMember,
  textMember,
  unusedAnswer,
} from '../answer-members.ts'
import { avatarEndpoints } from '../avatars/endpoints.ts'

const priority = z.object({
  id: idMember,
  name: nameMember,
  description: descriptionMember,
  statusColor: textMember,
  /** Absent where the icon is one of before there were avatars. */
  avatarId: idMember.nullish(),
})

/** A priority as Jira answers it. */
export type PriorityAnswer = z.infer<typeof priority>

/** Operations on priorities. Many of them list no OAuth scopes (jira-api 1.1). */
export const priorityEndpoints = {
  ...avatarEndpoints,
  search: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/priority/search',
    effect: 'read',
    answer: priority,
    paging: { style: 'page-bean', size: 1000 },
    unscoped: true,
  }),
  /** The one way to read priorities that a scoped token surely has. */
  list: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/priority',
    effect: 'read',
    answer: priority,
    paging: { style: 'array' },
    stage: 'deprecated',
  }),
  get: endpoint({
    method: 'GET',
    path: '/rest/api/3/priority/{id}',
    effect: 'read',
    answer: priority,
  }),
  create: endpoint({
    method: 'POST',
    path: '/rest/api/3/priority',
    effect: 'create',
    answer: z.object({ id: idMember }),
    unscoped: true,
  }),
  /** 303 with a task. Leaves priority schemes by itself; issues get the default one. */
  delete: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/priority/{id}',
    effect: 'repeatable',
    answer: unusedAnswer,
    unscoped: true,
  }),
  update: endpoint({
    method: 'PUT',
    path: '/rest/api/3/priority/{id}',
    effect: 'repeatable',
    answer: unusedAnswer,
    unscoped: true,
  }),
  /** Moves priorities to the beginning, or behind another one; the order is the site's. */
  move: endpoint({
    method: 'PUT',
    path: '/rest/api/3/priority/move',
    effect: 'repeatable',
    answer: unusedAnswer,
    unscoped: true,
  }),
}
