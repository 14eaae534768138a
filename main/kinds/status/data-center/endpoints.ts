import { z } from 'zod'
import { listEndpoint } from '#jira/endpoint'
import { descriptionMember, idMember, nameMember } from '../../answer-members.ts'

/** Cloud's words for what Data Center calls by the keys of its categories. */
const categories: Readonly<Record<string, string>> = {
  new: 'TODO',
  indeterminate: 'IN_PROGRESS',
  done: 'DONE',
  undefined: 'UNDEFINED',
}

const category = z
  .object({ key: z.string() })
  .transform(({ key }) => categories[key] ?? key.toUpperCase())

/** The one operation on statuses that is needed: all of them are the whole site's (jira-dc-api §2). */
export const statusEndpoints = {
  list: listEndpoint({
    method: 'GET',
    path: '/rest/api/2/status',
    effect: 'read',
    answer: z.object({
      id: idMember,
      name: nameMember,
      description: descriptionMember,
      statusCategory: category,
    }),
    paging: { style: 'array' },
  }),
}
