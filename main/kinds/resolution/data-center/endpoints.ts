import { listEndpoint } from '#jira/endpoint'
import { resolutionEndpoints as ofCloud } from '../endpoints.ts'

/** The one operation on resolutions that is needed (jira-dc-api §3.6). */
export const resolutionEndpoints = {
  list: listEndpoint({
    method: 'GET',
    path: '/rest/api/2/resolution',
    effect: 'read',
    answer: ofCloud.get.answer,
    paging: { style: 'array' },
  }),
}
