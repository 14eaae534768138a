import { AppError, failure } from '#contract/model/failure'
import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import type { Paging } from './endpoint.ts'
import type { Query } from './target.ts'

/** Gets one page with the given paging parameters. */
export type AskPage = (query: Query) => Promise<Json>

/** A list that pages on beyond this is broken, not large. */
const mostPages = 20_000
/** How often a list that shrank while it was read is read again. */
const mostRereads = 2

const broken = (where: string, what: string): AppError =>
  new AppError(failure('jira.unexpected-answer', where, [what]))

const memberOf = (body: Json, member: string, where: string): readonly Json[] => {
  const items = isJsonObject(body) ? body[member] : undefined
  if (isJsonList(items)) return items
  throw broken(where, `The list “${member}” is missing from the answer.`)
}

/** Some lists type their numbers as text (`/priority/search` and others, jira-api 1.3). */
const numberOf = (body: Json, member: string): number | undefined => {
  const value = isJsonObject(body) ? body[member] : undefined
  if (typeof value === 'string' && /^\d+$/.test(value)) return Number(value)
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined
}

interface Page {
  readonly startAt: number
  readonly items: readonly Json[]
  /** The page size Jira used, which may be less than what was asked for. */
  readonly size: number | undefined
  readonly total: number | undefined
  readonly isLast: boolean
}

interface Counted {
  readonly ask: (startAt: number) => Promise<Json>
  readonly itemsOf: (body: Json) => readonly Json[]
  readonly startName: string
  readonly sizeNames: readonly string[]
  readonly where: string
}

const readPage = async (list: Counted, startAt: number): Promise<Page> => {
  const body = await list.ask(startAt)
  const told = numberOf(body, list.startName)
  if (told !== undefined && told !== startAt) {
    throw broken(list.where, `Asked for the page from ${startAt}, Jira gave the one from ${told}.`)
  }
  const items = list.itemsOf(body)
  const size = list.sizeNames.map((name) => numberOf(body, name)).find((one) => one !== undefined)
  const total = numberOf(body, 'total')
  const saysLast = (body as JsonObject).isLast
  const seen = startAt + items.length
  const isLast =
    typeof saysLast === 'boolean'
      ? saysLast
      : total === undefined
        ? items.length === 0 || items.length < (size ?? 0)
        : seen >= total
  return { startAt, items, size, total, isLast }
}

/** Where the page after this one starts. A page may hold less than its size, but never nothing. */
const nextStart = (page: Page): number =>
  page.startAt + (page.items.length === 0 ? Math.max(1, page.size ?? 1) : page.items.length)

/** All starts after the first page when they can be foretold: full pages and a total. */
const foretoldStarts = (first: Page): readonly number[] => {
  const { items, total, size } = first
  if (total === undefined || items.length === 0 || items.length !== (size ?? items.length))
    return []
  const starts: number[] = []
  for (let start = items.length; start < total; start += items.length) starts.push(start)
  return starts.slice(0, mostPages)
}

const samePage = (one: Page, other: Page): boolean =>
  one.items.length > 0 && JSON.stringify(one.items) === JSON.stringify(other.items)

const readOn = async (list: Counted, pages: Page[]): Promise<void> => {
  for (let last = pages.at(-1); last !== undefined && !last.isLast; last = pages.at(-1)) {
    const next = await readPage(list, nextStart(last))
    if (samePage(last, next)) throw broken(list.where, 'Jira gives the same page again and again.')
    if (next.items.length === 0 && (next.total ?? 0) <= next.startAt) return
    pages.push(next)
    if (pages.length > mostPages) throw broken(list.where, 'The list does not end.')
  }
}

const isGapless = (pages: readonly Page[]): boolean =>
  pages.every((page, at) => {
    const next = pages[at + 1]
    return next === undefined || next.startAt <= nextStart(page)
  })

/** Pages may overlap when the list moves under the reader; items are told apart by their content. */
const collect = (pages: readonly Page[]): readonly Json[] => {
  const [first] = pages
  if (first === undefined || pages.length === 1) return first?.items ?? []
  const items = new Map<string, Json>()
  for (const item of pages.flatMap((page) => page.items)) items.set(JSON.stringify(item), item)
  return [...items.values()]
}

const readCounted = async (list: Counted, rereads = 0): Promise<readonly Json[]> => {
  const first = await readPage(list, 0)
  const pages = [first]
  if (!first.isLast) {
    const rest = await Promise.all(foretoldStarts(first).map((start) => readPage(list, start)))
    if (rest.some((page) => samePage(first, page))) {
      throw broken(list.where, 'Jira gives the same page again and again.')
    }
    if (isGapless([first, ...rest])) pages.push(...rest)
    await readOn(list, pages)
  }
  const totals = pages.flatMap((page) => page.total ?? [])
  const shrank = totals.some((total, at) => total < (totals[at - 1] ?? 0))
  return shrank && rereads < mostRereads ? readCounted(list, rereads + 1) : collect(pages)
}

const readCursor = async (
  paging: Extract<Paging, { style: 'cursor' }>,
  ask: AskPage,
  where: string,
): Promise<readonly Json[]> => {
  const items: Json[] = []
  const seen = new Set<string>()
  for (let token: string | undefined; ; ) {
    const body = await ask({ maxResults: paging.size, nextPageToken: token })
    items.push(...memberOf(body, paging.member, where))
    const { nextPageToken: next, isLast } = body as JsonObject
    if (typeof next !== 'string' || next === '' || isLast === true) return items
    if (seen.has(next)) throw broken(where, 'Jira gives the same page again and again.')
    token = next
    seen.add(next)
    if (seen.size > mostPages) throw broken(where, 'The list does not end.')
  }
}

const readArray = async (member: string | undefined, ask: AskPage, where: string) => {
  const body = await ask({})
  if (member !== undefined) return memberOf(body, member, where)
  if (isJsonList(body)) return body
  throw broken(where, 'The answer is no list.')
}

/**
 * Reads a whole list in whichever of Jira's six ways it is paged (jira-api 1.3). Asks for the
 * largest pages and goes by what comes back, since Jira lowers a size without a word. Pages are
 * read side by side where the total is known. A list that never ends, starts elsewhere than asked
 * or misses its items is `jira.unexpected-answer`.
 */
export const readPages = async (
  paging: Paging,
  ask: AskPage,
  where: string,
): Promise<readonly Json[]> => {
  const { style } = paging
  if (style === 'array') return readArray(paging.member, ask, where)
  if (style === 'cursor') return readCursor(paging, ask, where)
  const member = 'member' in paging ? paging.member : 'values'
  const startName = style === 'offset' ? 'offset' : 'startAt'
  const sizeName = { offset: 'limit', 'max-result': 'maxResult' }[style as string] ?? 'maxResults'
  return readCounted({
    ask: (startAt) => ask({ [startName]: startAt, [sizeName]: paging.size }),
    itemsOf: (body) => (isJsonList(body) ? body : memberOf(body, member, where)),
    startName,
    sizeNames: [sizeName, 'maxResults'],
    where,
  })
}
