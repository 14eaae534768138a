import { z } from 'zod'
import { listEndpoint } from '#jira/endpoint'
import { textMember } from '../answer-members.ts'

const user = z.object({
  accountId: z.string(),
  displayName: textMember,
  active: z.boolean(),
  accountType: textMember,
  /** Only where the person's profile shows it to the caller. */
  emailAddress: textMember,
})

/** A user as Jira answers it, without what is private. */
export type UserAnswer = z.infer<typeof user>

/** Operations on users. */
export const userEndpoints = {
  /** All accounts, inactive and deleted ones too. Jira gives at most 1000 at once. */
  search: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/users/search',
    effect: 'read',
    answer: user,
    paging: { style: 'array-page', size: 1000 },
  }),
}
