import { fieldIn, formIn } from '../http/form.ts'
import { jsonIn, type Routes } from '../http/routes.ts'
import type { Heard, Reply } from '../http/stand-in.ts'
import { operationsIn, type Page, type Pages } from './pages.ts'

interface Draft {
  readonly title: string
  readonly ancestors?: readonly { readonly id: string }[]
  readonly body: { readonly storage: { readonly value: string } }
  readonly version: { readonly number: number; readonly message: string }
}

const refuse = (status: number, message: string): Reply => ({
  status,
  json: { statusCode: status, data: { authorized: true, valid: true, errors: [] }, message },
})

const shown = (page: Page) => ({
  id: page.id,
  type: 'page',
  title: page.title,
  version: { number: page.version, message: page.message, by: { displayName: page.author } },
  body: { storage: { value: page.body, representation: 'storage' } },
  _links: { webui: `/display/${page.spaceKey}/${page.id}` },
})

const fileIn = (heard: Heard) => {
  const form = formIn(heard)
  const file = form.find(({ name }) => name === 'file')
  return file?.fileName === undefined
    ? undefined
    : {
        name: file.fileName,
        file: {
          type: file.type ?? '',
          content: file.content,
          comment: fieldIn(form, 'comment') ?? '',
        },
      }
}

const fileRoutes = (pages: Pages): Routes => ({
  'GET /rest/api/content/{id}/child/attachment': ({ query }, { id }) => {
    const name = query.get('filename') ?? ''
    const file = pages.byId(id)?.files.get(name)
    const results =
      file === undefined ? [] : [{ id: file.id, title: name, metadata: { comment: file.comment } }]
    return { status: 200, json: { results } }
  },
  'POST /rest/api/content/{id}/child/attachment': (heard, { id }) => {
    const page = pages.byId(id)
    const sent = fileIn(heard)
    if (page === undefined || sent === undefined) return refuse(400, 'No file')
    if (page.files.has(sent.name)) {
      return refuse(
        400,
        `Cannot add a new attachment with same file name as an existing attachment: ${sent.name}`,
      )
    }
    pages.attach(page, sent.name, sent.file)
    return { status: 200, json: { results: [{ title: sent.name }] } }
  },
  'POST /rest/api/content/{id}/child/attachment/{file}/data': (heard, { id, file }) => {
    const page = pages.byId(id)
    const sent = fileIn(heard)
    if (page === undefined || sent === undefined) return refuse(400, 'No file')
    if (page.files.get(sent.name)?.id !== file) return refuse(404, 'No attachment found')
    pages.attach(page, sent.name, sent.file)
    return { status: 200, json: { id: file, title: sent.name } }
  },
})

/** Pages of Confluence Data Center. */
export const dataCenterContent =
  (pages: Pages, writer = 'Ada Lovelace') =>
  (): Routes => ({
    'GET /rest/api/space/{key}': (_, { key }) =>
      key === pages.spaceKey
        ? { status: 200, json: { id: Number(pages.spaceId), key, name: 'Design' } }
        : refuse(404, `No space found with key : ${key}`),
    'GET /rest/api/accessmode': () => ({ status: 200, json: pages.mode }),
    'GET /rest/api/content/{id}': ({ query }, { id }) => {
      const page = pages.byId(id)
      if (page === undefined) return refuse(404, `No content found with id: ContentId{id=${id}}`)
      const asked = query.get('expand') === 'operations'
      const operations = asked ? { operations: operationsIn(pages, 'page') } : {}
      return { status: 200, json: { ...shown(page), ...operations } }
    },
    'GET /rest/api/content': ({ query }) => {
      const page = pages.byTitle(query.get('title'))
      return { status: 200, json: { results: page === undefined ? [] : [shown(page)] } }
    },
    'POST /rest/api/content': (heard) => {
      const { title, ancestors, body } = jsonIn<Draft>(heard)
      if (pages.byTitle(title) !== undefined) {
        return refuse(400, 'A page with this title already exists: A page already exists')
      }
      const parentId = ancestors?.[0]?.id
      const made = pages.add({ parentId, title, body: body.storage.value, author: writer })
      return { status: 200, json: shown(made) }
    },
    'PUT /rest/api/content/{id}': (heard, { id }) => {
      const page = pages.byId(id)
      const { title, body, version } = jsonIn<Draft>(heard)
      if (page === undefined) return refuse(404, 'No content found')
      if (version.number !== page.version + 1) {
        return refuse(
          409,
          `Version must be incremented on update. Current version is: ${page.version}`,
        )
      }
      const { message } = version
      pages.write(page, { title, body: body.storage.value, message, author: writer })
      return { status: 200, json: shown(page) }
    },
    ...fileRoutes(pages),
  })
