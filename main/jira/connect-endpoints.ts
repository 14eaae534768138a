import { z } from 'zod'
import { endpoint } from './endpoint.ts'

const myPermissionsAnswer = z.object({
  permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })),
})

/** What is asked when a site is connected, besides the anonymous probe. */
export const connectEndpoints = {
  myself: endpoint({
    method: 'GET',
    path: '/rest/api/3/myself',
    effect: 'read',
    answer: z.object({ accountId: z.string(), displayName: z.string() }),
  }),
  myPermissions: endpoint({
    method: 'GET',
    path: '/rest/api/3/mypermissions',
    effect: 'read',
    answer: myPermissionsAnswer,
  }),
  fieldSchemes: endpoint({
    method: 'GET',
    path: '/rest/api/3/config/fieldschemes',
    effect: 'read',
    stage: 'experimental',
    answer: z.unknown(),
  }),
} as const

/** The same of Data Center (jira-dc-api §1.3). */
export const dataCenterConnectEndpoints = {
  myself: endpoint({
    method: 'GET',
    path: '/rest/api/2/myself',
    effect: 'read',
    stage: 'experimental',
    answer: z.object({ key: z.string(), name: z.string(), displayName: z.string() }),
  }),
  /** All keys come, whatever is asked for; some once more under an old key. */
  myPermissions: endpoint({
    method: 'GET',
    path: '/rest/api/2/mypermissions',
    effect: 'read',
    answer: myPermissionsAnswer,
  }),
} as const
