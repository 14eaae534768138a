import { z } from 'zod'
import type { ProductClient } from '../product-client.ts'
import { findDataCenterSpace } from './data-center-space.ts'
import type { PageAccess } from './page-access.ts'

const contentSchema = z.object({
  operations: z.array(z.object({ operation: z.string(), targetType: z.string() })).optional(),
})

/**
 * What Confluence Data Center tells of writing (developer.atlassian.com, Confluence Data Center REST
 * “Access Mode”, “Content Resource”, “Space”): whether it is in read-only mode, and what the account
 * may do with a page that is there. For a space it lists grants to people and groups only, which do not
 * say what somebody may do in the end.
 */
export const dataCenterPageAccess = (client: ProductClient): PageAccess => {
  const content = (id: string, expand?: string) =>
    ({
      method: 'GET',
      path: '/rest/api/content/{id}',
      values: { id },
      query: { expand },
      effect: 'read',
      answer: contentSchema,
    }) as const
  return {
    /** Old versions do not have the mode. */
    isReadOnly: async () => {
      const mode = await client.askIfFound({
        method: 'GET',
        path: '/rest/api/accessmode',
        effect: 'read',
        answer: z.string(),
      })
      return mode === 'READ_ONLY'
    },
    parent: async (id) =>
      (await client.askIfFound(content(id))) === undefined ? 'missing' : 'there',
    inSpace: async (spaceKey) => {
      await findDataCenterSpace(client, spaceKey)
      return undefined
    },
    onPage: async (id) => (await client.ask(content(id, 'operations'))).operations,
  }
}
