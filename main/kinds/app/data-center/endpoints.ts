import { z } from 'zod'
import { listEndpoint } from '#jira/endpoint'

/** Jira's own products (jira-dc-api §1.1, §3.1): 403 for whoever is no administrator. */
export const appEndpoints = {
  products: listEndpoint({
    method: 'GET',
    path: '/rest/api/2/applicationrole',
    effect: 'read',
    answer: z.object({ key: z.string(), defined: z.boolean().nullish() }),
    paging: { style: 'array' },
  }),
}
