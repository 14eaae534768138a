import { z } from 'zod'
import { endpoint } from '#jira/endpoint'

const connectRule = z.object({ addonKey: z.string() })
const forgeRule = z.object({ id: z.string(), name: z.string().nullish() })

/** Apps that bring rules for workflows, and Jira's own products. */
export const appEndpoints = {
  capabilities: endpoint({
    method: 'GET',
    path: '/rest/api/3/workflows/capabilities',
    effect: 'read',
    answer: z.object({
      connectRules: z.array(connectRule).nullish(),
      forgeRules: z.array(forgeRule).nullish(),
    }),
  }),
  /** Jira's own products on the site, and what is paid for them. */
  licence: endpoint({
    method: 'GET',
    path: '/rest/api/3/instance/license',
    effect: 'read',
    stage: 'experimental',
    answer: z.object({ applications: z.array(z.object({ id: z.string(), plan: z.string() })) }),
  }),
}
