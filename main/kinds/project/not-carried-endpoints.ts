import { z } from 'zod'
import { listEndpoint } from '#jira/endpoint'
import { idMember, textMember } from '../answer-members.ts'

/** What projects use that Slipway sees but does not carry yet, as far as few requests tell. */
export const notCarriedEndpoints = {
  boards: listEndpoint({
    method: 'GET',
    path: '/rest/agile/1.0/board',
    effect: 'read',
    answer: z.object({
      name: textMember,
      location: z.object({ projectId: idMember.nullish() }).nullish(),
    }),
    paging: { style: 'page-bean', size: 50 },
  }),
}
