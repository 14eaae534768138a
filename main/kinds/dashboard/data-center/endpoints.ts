import { z } from 'zod'
import { listEndpoint } from '#jira/endpoint'
import { idMember, nameMember } from '../../answer-members.ts'

/** Operations on dashboards: their names is all that is told of them (jira-dc-api 2, 3.15). */
export const dashboardEndpoints = {
  list: listEndpoint({
    method: 'GET',
    path: '/rest/api/2/dashboard',
    effect: 'read',
    answer: z.object({ id: idMember, name: nameMember }),
    paging: { style: 'named-page', member: 'dashboards', size: 100 },
  }),
}
