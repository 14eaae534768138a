import { z } from 'zod'
import { listEndpoint } from '#jira/endpoint'
import { textMember } from '../../answer-members.ts'

const user = z.object({
  key: z.string(),
  name: z.string(),
  displayName: textMember,
  emailAddress: textMember,
  active: z.boolean(),
})

/** A user as Data Center answers it, without what is private. */
export type UserAnswer = z.infer<typeof user>

/** Operations that list users (jira-dc-api §3.12). */
export const userEndpoints = {
  /** All of them, in pages. */
  list: listEndpoint({
    method: 'GET',
    path: '/rest/api/2/user/list',
    effect: 'read',
    answer: user,
    paging: { style: 'next-cursor', size: 2000 },
    since: '10.1–10.3',
  }),
  /** What older servers have: gives at most 1000, later ones 100. */
  search: listEndpoint({
    method: 'GET',
    path: '/rest/api/2/user/search',
    effect: 'read',
    answer: user,
    paging: { style: 'array-page', size: 1000 },
  }),
}
