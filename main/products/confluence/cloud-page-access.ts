import { z } from 'zod'
import type { ProductClient } from '../product-client.ts'
import { cloudSpaceId } from './cloud-space.ts'
import type { PageAccess, PermittedOperation } from './page-access.ts'

const operationsSchema = z.object({
  operations: z.array(z.object({ operation: z.string(), targetType: z.string() })),
})

/**
 * What Confluence Cloud tells of writing: “Get permitted operations” for a space and for a page
 * (developer.atlassian.com, Confluence Cloud REST v2 “Operation”), by the scopes that publishing needs
 * anyway. They tell of the account; what a token with scopes may do is told nowhere.
 */
export const cloudPageAccess = (client: ProductClient): PageAccess => {
  const operationsOf = async (path: string, id: string): Promise<readonly PermittedOperation[]> => {
    const { operations } = await client.ask({
      method: 'GET',
      path: `${path}/{id}/operations`,
      values: { id },
      effect: 'read',
      answer: operationsSchema,
    })
    return operations
  }
  return {
    isReadOnly: async () => false,
    /** Folders and whiteboards have pages below them, too, and are not found among the pages. */
    parent: async (id) => {
      const page = await client.askIfFound({
        method: 'GET',
        path: '/api/v2/pages/{id}',
        values: { id },
        effect: 'read',
        answer: z.unknown(),
      })
      return page === undefined ? 'unseen' : 'there'
    },
    inSpace: async (key) => operationsOf('/api/v2/spaces', await cloudSpaceId(client, key)),
    onPage: (id) => operationsOf('/api/v2/pages', id),
  }
}
