import { z } from 'zod'
import { endpoint } from '#jira/endpoint'
import { groupEndpoints as ofCloud } from '../endpoints.ts'

/** Operations on groups, which are known by their names only (jira-dc-api §3.12). */
export const groupEndpoints = {
  /** Suggestions for a text; asked with none for all of them, of which it may keep some back. */
  picker: endpoint({
    method: 'GET',
    path: '/rest/api/2/groups/picker',
    effect: 'read',
    answer: z.object({
      groups: z.array(z.object({ name: z.string() })),
      total: z.number().int().nullish(),
    }),
  }),
  members: { ...ofCloud.members, path: '/rest/api/2/group/member' },
  create: endpoint({
    method: 'POST',
    path: '/rest/api/2/group',
    effect: 'create',
    answer: z.object({ name: z.string() }),
  }),
  remove: { ...ofCloud.remove, path: '/rest/api/2/group' },
} as const
