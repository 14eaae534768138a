import { z } from 'zod'
import { attempt } from '#contract/model/failure'
import type { SignedInProduct } from '../product-adapter.ts'
import { attachmentForm } from './attachment-form.ts'
import { cloudSpaceId, idSchema } from './cloud-space.ts'
import { pageLink } from './page-link.ts'
import type { PageDraft, PageStore, StoredPage } from './page-store.ts'

const pageSchema = z.object({
  id: idSchema,
  version: z.object({ number: z.number(), authorId: z.string().nullish() }),
  body: z.object({ storage: z.object({ value: z.string() }).optional() }).optional(),
  _links: z.object({ webui: z.string() }),
})
const pagesSchema = z.object({ results: z.array(pageSchema) })
const attachmentsSchema = z.object({
  results: z.array(z.object({ id: idSchema, title: z.string(), comment: z.string().nullish() })),
})

/**
 * Pages of Confluence Cloud: its second API, since the first one's operations for pages have been
 * withdrawn; files by the first, the only one that takes them (developer.atlassian.com, Confluence
 * Cloud REST v2 “Page”, “Space”, “Attachment”; v1 “Content – attachments”).
 */
export const cloudPages = ({ client, place }: SignedInProduct): PageStore => {
  const storedPage = (page: z.infer<typeof pageSchema>): StoredPage => ({
    id: page.id,
    version: page.version.number,
    body: page.body?.storage?.value ?? '',
    author: page.version.authorId ?? '',
    link: pageLink(place, page._links.webui),
  })

  const bodyOf = ({ title, body }: PageDraft) => ({
    status: 'current',
    title,
    body: { representation: 'storage', value: body },
  })

  return {
    find: async (spaceKey, title) => {
      const spaceId = await cloudSpaceId(client, spaceKey)
      const { results } = await client.ask({
        method: 'GET',
        path: '/api/v2/pages',
        query: { 'space-id': spaceId, title, status: 'current', 'body-format': 'storage' },
        effect: 'read',
        answer: pagesSchema,
      })
      return results[0] === undefined ? undefined : storedPage(results[0])
    },
    create: async (draft) => {
      const spaceId = await cloudSpaceId(client, draft.spaceKey)
      const { parentId } = draft
      const parent = parentId === undefined ? {} : { parentId }
      const page = await client.ask({
        method: 'POST',
        path: '/api/v2/pages',
        body: { spaceId, ...parent, ...bodyOf(draft) },
        effect: 'create',
        answer: pageSchema,
      })
      return storedPage(page)
    },
    update: async ({ id, version }, draft) => {
      const page = await client.ask({
        method: 'PUT',
        path: '/api/v2/pages/{id}',
        values: { id },
        body: { id, ...bodyOf(draft), version: { number: version + 1, message: draft.message } },
        effect: 'repeatable',
        answer: pageSchema,
      })
      return storedPage(page)
    },
    nameOf: async ({ author }) => {
      const asked = await attempt(() =>
        client.ask({
          method: 'GET',
          path: '/rest/api/user',
          query: { accountId: author },
          effect: 'read',
          answer: z.object({ displayName: z.string() }),
        }),
      )
      return asked.ok ? asked.value.displayName : author
    },
    findAttachment: async (id, filename) => {
      const { results } = await client.ask({
        method: 'GET',
        path: '/api/v2/pages/{id}/attachments',
        values: { id },
        query: { filename },
        effect: 'read',
        answer: attachmentsSchema,
      })
      const found = results.find(({ title }) => title === filename)
      return found === undefined ? undefined : { id: found.id, comment: found.comment ?? '' }
    },
    /** `PUT` makes the file, or its next version when there is one of the name. */
    attach: async (id, file, comment) => {
      await client.ask({
        method: 'PUT',
        path: '/rest/api/content/{id}/child/attachment',
        values: { id },
        form: attachmentForm(file, comment),
        effect: 'repeatable',
        answer: z.unknown(),
      })
    },
  }
}
