import { fieldIn, formIn } from '../http/form.ts'
import { jsonIn, type Routes } from '../http/routes.ts'
import type { Reply } from '../http/stand-in.ts'
import { operationsIn, type Page, type Pages } from './pages.ts'
import type { ScopesOf } from './start-confluence-cloud.ts'

interface Draft {
  readonly spaceId: string
  readonly parentId?: string
  readonly title: string
  readonly body: { readonly value: string }
  readonly version: { readonly number: number; readonly message: string }
}

/** The granular scopes that an operation needs; the first API's own one besides. */
const scopesOf: ScopesOf = (method, path) => {
  if (path.startsWith('/api/v2/spaces')) return ['read:space:confluence']
  if (path.includes('attachment')) {
    return method === 'GET'
      ? ['read:attachment:confluence']
      : ['write:attachment:confluence', 'read:content-details:confluence']
  }
  if (path.startsWith('/rest/api/user')) return ['read:content-details:confluence']
  return [`${method === 'GET' ? 'read' : 'write'}:page:confluence`]
}

const refuse = (status: number, title: string): Reply => ({
  status,
  json: { errors: [{ status, code: 'X', title, detail: null }] },
})

const shown = (page: Page) => ({
  id: page.id,
  title: page.title,
  version: { number: page.version, message: page.message, authorId: page.author },
  body: { storage: { representation: 'storage', value: page.body } },
  _links: { webui: `/spaces/${page.spaceKey}/pages/${page.id}` },
})

const routesFor = (pages: Pages, writer: string): Routes => ({
  'GET /api/v2/spaces': ({ query }) => ({
    status: 200,
    json: {
      results:
        query.get('keys') === pages.spaceKey ? [{ id: pages.spaceId, key: pages.spaceKey }] : [],
    },
  }),
  'GET /api/v2/spaces/{id}/operations': (_, { id }) =>
    id === pages.spaceId
      ? { status: 200, json: { operations: operationsIn(pages, 'space') } }
      : refuse(404, 'Not Found'),
  'GET /api/v2/pages/{id}/operations': (_, { id }) =>
    pages.byId(id) === undefined
      ? refuse(404, 'Not Found')
      : { status: 200, json: { operations: operationsIn(pages, 'page') } },
  'GET /api/v2/pages/{id}': (_, { id }) => {
    const page = pages.byId(id)
    return page === undefined ? refuse(404, 'Not Found') : { status: 200, json: shown(page) }
  },
  'GET /api/v2/pages': ({ query }) => {
    const page = pages.byTitle(query.get('title'))
    return { status: 200, json: { results: page === undefined ? [] : [shown(page)] } }
  },
  'POST /api/v2/pages': (heard) => {
    const { parentId, title, body } = jsonIn<Draft>(heard)
    if (pages.byTitle(title) !== undefined) {
      return refuse(400, 'A page with this title already exists')
    }
    const made = pages.add({ parentId, title, body: body.value, author: writer })
    return { status: 200, json: shown(made) }
  },
  'PUT /api/v2/pages/{id}': (heard, { id }) => {
    const page = pages.byId(id)
    const { title, body, version } = jsonIn<Draft>(heard)
    if (page === undefined) return refuse(404, 'Not Found')
    if (version.number !== page.version + 1) {
      return refuse(409, `Version must be incremented on update. Current: ${page.version}`)
    }
    pages.write(page, { title, body: body.value, message: version.message, author: writer })
    return { status: 200, json: shown(page) }
  },
  'GET /api/v2/pages/{id}/attachments': ({ query }, { id }) => {
    const name = query.get('filename') ?? ''
    const file = pages.byId(id)?.files.get(name)
    const results = file === undefined ? [] : [{ id: file.id, title: name, comment: file.comment }]
    return { status: 200, json: { results } }
  },
  'PUT /rest/api/content/{id}/child/attachment': (heard, { id }) => {
    const page = pages.byId(id)
    const form = formIn(heard)
    const file = form.find(({ name }) => name === 'file')
    if (page === undefined || file?.fileName === undefined) return refuse(400, 'No file')
    const { fileName, type = '', content } = file
    pages.attach(page, fileName, { type, content, comment: fieldIn(form, 'comment') ?? '' })
    return {
      status: 200,
      json: { results: [{ id: page.files.get(fileName)?.id, title: fileName }] },
    }
  },
  'GET /rest/api/user': ({ query }) => ({
    status: 200,
    json: { type: 'known', accountId: query.get('accountId'), displayName: 'Grace Hopper' },
  }),
})

/** Pages of Confluence Cloud: its second API, and the first one's for files and people. */
export const cloudContent =
  (pages: Pages, writer = '712020:ada') =>
  () => ({ routes: routesFor(pages, writer), scopesOf })
