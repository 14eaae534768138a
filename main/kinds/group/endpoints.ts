import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'
import { unusedAnswer } from '../answer-members.ts'

const group = z.object({ groupId: z.string(), name: z.string() })

/** A group as Jira answers it. */
export type GroupAnswer = z.infer<typeof group>

/** Operations on groups. */
export const groupEndpoints = {
  list: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/group/bulk',
    effect: 'read',
    answer: group,
    paging: { style: 'page-bean', size: 1000 },
    stage: 'experimental',
  }),
  members: endpoint({
    method: 'GET',
    path: '/rest/api/3/group/member',
    effect: 'read',
    answer: z.object({ total: z.number().int() }),
  }),
  /** Takes site administration. */
  create: endpoint({
    method: 'POST',
    path: '/rest/api/3/group',
    effect: 'create',
    answer: group,
  }),
  /** Takes site administration. */
  remove: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/group',
    effect: 'repeatable',
    answer: unusedAnswer,
  }),
}
