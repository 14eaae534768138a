import { z } from 'zod'
import { endpoint } from './endpoint.ts'

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
    answer: z.object({
      permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })),
    }),
  }),
  fieldSchemes: endpoint({
    method: 'GET',
    path: '/rest/api/3/config/fieldschemes',
    effect: 'read',
    stage: 'experimental',
    answer: z.unknown(),
  }),
} as const
