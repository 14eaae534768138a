import { z } from 'zod'
import { listEndpoint } from '#jira/endpoint'
import { descriptionMember, nameMember } from '../../answer-members.ts'

const workflow = z.object({
  name: nameMember,
  description: descriptionMember,
  /** How many steps it has. */
  steps: z.number().int().nullish(),
  /** Whether it is Jira's own. */
  default: z.boolean().nullish(),
})

/** A workflow as Data Center answers it: from general knowledge, in no document (jira-dc-api §2). */
export type WorkflowAnswer = z.infer<typeof workflow>

/** The one operation on workflows (jira-dc-api §3.7): 401 for whoever administers nothing. */
export const workflowEndpoints = {
  list: listEndpoint({
    method: 'GET',
    path: '/rest/api/2/workflow',
    effect: 'read',
    answer: workflow,
    paging: { style: 'array' },
  }),
}
