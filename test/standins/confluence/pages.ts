/** A page as a stand-in keeps it. */
export interface Page {
  readonly id: string
  readonly spaceKey: string
  parentId: string | undefined
  title: string
  body: string
  version: number
  author: string
  message: string
  readonly files: Map<
    string,
    { id: string; type: string; content: Buffer; comment: string; version: number }
  >
}

/** What a stand-in's pages are: one space, and whatever is written into it. */
export interface Pages {
  readonly spaceKey: string
  readonly spaceId: string
  readonly all: Page[]
  /** What the account may do in the space and with its pages: `create page`. */
  readonly permitted: Set<string>
  /** Of Data Center. */
  mode: 'READ_WRITE' | 'READ_ONLY'
  byTitle(title: string | null): Page | undefined
  byId(id: string | undefined): Page | undefined
  add(page: Pick<Page, 'parentId' | 'title' | 'body' | 'author'>): Page
  write(page: Page, next: Pick<Page, 'title' | 'body' | 'message' | 'author'>): void
  attach(page: Page, name: string, file: { type: string; content: Buffer; comment: string }): void
}

/** What is permitted, as Confluence lists it; of a page what concerns pages. */
export const operationsIn = ({ permitted }: Pages, of: 'space' | 'page') =>
  [...permitted]
    .map((one) => one.split(' '))
    .filter(([verb, target]) => of === 'space' || (target === 'page' && verb !== 'create'))
    .filter(([verb]) => of === 'page' || verb !== 'update')
    .map(([operation, targetType]) => ({ operation, targetType }))

/** Makes an empty space. */
export const createPages = (spaceKey = 'DS'): Pages => {
  const all: Page[] = []
  let lastId = 1000
  const nextId = (): string => {
    lastId += 1
    return String(lastId)
  }
  return {
    spaceKey,
    spaceId: '98304',
    all,
    permitted: new Set([
      'read space',
      'create page',
      'create attachment',
      'read page',
      'update page',
    ]),
    mode: 'READ_WRITE',
    byTitle: (title) => all.find((page) => page.title === title),
    byId: (id) => all.find((page) => page.id === id),
    add: (given) => {
      const page = { id: nextId(), spaceKey, version: 1, message: '', files: new Map(), ...given }
      all.push(page)
      return page
    },
    write: (page, next) => {
      Object.assign(page, next)
      page.version += 1
    },
    attach: (page, name, file) => {
      const former = page.files.get(name)
      const id = former?.id ?? `att${nextId()}`
      page.files.set(name, { id, version: (former?.version ?? 0) + 1, ...file })
    },
  }
}
