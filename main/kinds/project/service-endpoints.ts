import { z } from 'zod'
import { listEndpoint } from '#jira/endpoint'
import { idMember, textMember } from '../answer-members.ts'

const named = z.object({ name: textMember })

/** What Jira Service Management tells of its projects, in an API and with pages of its own. */
export const serviceEndpoints = {
  serviceDesks: listEndpoint({
    method: 'GET',
    path: '/rest/servicedeskapi/servicedesk',
    effect: 'read',
    answer: z.object({ id: idMember, projectId: idMember }),
    paging: { style: 'start-limit', size: 100 },
  }),
  requestTypes: listEndpoint({
    method: 'GET',
    path: '/rest/servicedeskapi/servicedesk/{serviceDeskId}/requesttype',
    effect: 'read',
    answer: named,
    paging: { style: 'start-limit', size: 100 },
  }),
  queues: listEndpoint({
    method: 'GET',
    path: '/rest/servicedeskapi/servicedesk/{serviceDeskId}/queue',
    effect: 'read',
    answer: named,
    paging: { style: 'start-limit', size: 100 },
  }),
}
