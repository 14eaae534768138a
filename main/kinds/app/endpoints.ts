import { z } from 'zod'
import { endpoint } from '#jira/endpoint'

const connectRule = z.object({ addonKey: z.string() })
const forgeRule = z.object({ id: z.string(), name: z.string().nullish() })

/** The rules that workflows of a site can have, with the apps that bring some of them. */
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
}
