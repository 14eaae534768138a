import { z } from 'zod'
import type { SignedInProduct } from '../product-adapter.ts'
import { sendOrFind } from '../send-or-find.ts'
import { attachmentForm } from './attachment-form.ts'
import { findDataCenterSpace } from './data-center-space.ts'
import { pageLink } from './page-link.ts'
import type { PageDraft, PageStore, StoredAttachment, StoredPage } from './page-store.ts'

const pageSchema = z.object({
  id: z.string(),
  version: z.object({
    number: z.number(),
    by: z.object({ displayName: z.string() }).optional(),
  }),
  body: z.object({ storage: z.object({ value: z.string() }) }),
  _links: z.object({ webui: z.string() }),
})
const pagesSchema = z.object({ results: z.array(pageSchema) })
const attachmentsSchema = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      metadata: z.object({ comment: z.string().nullish() }).optional(),
    }),
  ),
})

const expand = 'version,body.storage'
const attachments = '/rest/api/content/{id}/child/attachment'

/**
 * Pages of Confluence Data Center: `/rest/api/content` and its attachments, which are made by one
 * operation and get their next version by another (docs.atlassian.com, Confluence REST API).
 */
export const dataCenterPages = ({ client, place }: SignedInProduct): PageStore => {
  const storedPage = (page: z.infer<typeof pageSchema>): StoredPage => ({
    id: page.id,
    version: page.version.number,
    body: page.body.storage.value,
    author: page.version.by?.displayName ?? '',
    link: pageLink(place, page._links.webui),
  })

  const bodyOf = ({ title, body }: PageDraft) => ({
    type: 'page',
    title,
    body: { storage: { value: body, representation: 'storage' } },
  })

  const findAttachment = async (
    id: string,
    filename: string,
  ): Promise<StoredAttachment | undefined> => {
    const { results } = await client.ask({
      method: 'GET',
      path: attachments,
      values: { id },
      query: { filename },
      effect: 'read',
      answer: attachmentsSchema,
    })
    const found = results.find(({ title }) => title === filename)
    return found === undefined
      ? undefined
      : { id: found.id, comment: found.metadata?.comment ?? '' }
  }

  return {
    find: async (spaceKey, title) => {
      await findDataCenterSpace(client, spaceKey)
      const { results } = await client.ask({
        method: 'GET',
        path: '/rest/api/content',
        query: { type: 'page', spaceKey, title, expand },
        effect: 'read',
        answer: pagesSchema,
      })
      return results[0] === undefined ? undefined : storedPage(results[0])
    },
    create: async (draft) => {
      const { spaceKey, parentId } = draft
      const parent = parentId === undefined ? {} : { ancestors: [{ id: parentId }] }
      const page = await client.ask({
        method: 'POST',
        path: '/rest/api/content',
        query: { expand },
        body: { ...bodyOf(draft), space: { key: spaceKey }, ...parent },
        effect: 'create',
        answer: pageSchema,
      })
      return storedPage(page)
    },
    update: async ({ id, version }, draft) => {
      const page = await client.ask({
        method: 'PUT',
        path: '/rest/api/content/{id}',
        values: { id },
        query: { expand },
        body: { id, ...bodyOf(draft), version: { number: version + 1, message: draft.message } },
        effect: 'repeatable',
        answer: pageSchema,
      })
      return storedPage(page)
    },
    nameOf: async ({ author }) => author,
    findAttachment,
    attach: async (id, file, comment, former) => {
      const isNew = former === undefined
      const send = async (): Promise<void> => {
        await client.ask({
          method: 'POST',
          path: isNew ? attachments : `${attachments}/{attachmentId}/data`,
          values: isNew ? { id } : { id, attachmentId: former.id },
          form: attachmentForm(file, comment),
          effect: isNew ? 'create' : 'repeatable',
          answer: z.unknown(),
        })
      }
      const find = async (): Promise<true | undefined> => {
        const found = await findAttachment(id, file.name)
        return found?.comment === comment ? true : undefined
      }
      await sendOrFind(async () => {
        await send()
        return true
      }, find)
    },
  }
}
