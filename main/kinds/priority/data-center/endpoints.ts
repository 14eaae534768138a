import { listEndpoint } from '#jira/endpoint'
import { priorityEndpoints as ofCloud } from '../endpoints.ts'

/** The one operation on priorities that is needed (jira-dc-api §3.6). */
export const priorityEndpoints = {
  list: listEndpoint({
    method: 'GET',
    path: '/rest/api/2/priority',
    effect: 'read',
    answer: ofCloud.get.answer,
    paging: { style: 'array' },
  }),
}
