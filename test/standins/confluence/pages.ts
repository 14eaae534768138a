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
  byTitle(title: string | null): Page | undefined
  byId(id: string | undefined): Page | undefined
  add(page: Pick<Page, 'parentId' | 'title' | 'body' | 'author'>): Page
  write(page: Page, next: Pick<Page, 'title' | 'body' | 'message' | 'author'>): void
  attach(page: Page, name: string, file: { type: string; content: Buffer; comment: string }): void
}

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
