import { isJsonObject, type Json } from '#contract/model/json'
import { brokenList, countIn, mostPages } from './answer-list.ts'

/** How often a list that shrank while it was read is read again. */
const mostRereads = 2

interface Page {
  readonly startAt: number
  readonly items: readonly Json[]
  /** The page size Jira used, which may be less than what was asked for. */
  readonly size: number | undefined
  readonly total: number | undefined
  readonly isLast: boolean
}

/** A list whose pages are found by counting items. */
export interface CountedList {
  readonly ask: (startAt: number) => Promise<Json>
  readonly itemsOf: (body: Json) => readonly Json[]
  readonly startName: string
  readonly sizeNames: readonly string[]
  readonly where: string
}

const readPage = async (list: CountedList, startAt: number): Promise<Page> => {
  const body = await list.ask(startAt)
  const told = countIn(body, list.startName)
  if (told !== undefined && told !== startAt) {
    throw brokenList(
      list.where,
      `Asked for the page from ${startAt}, Jira gave the one from ${told}.`,
    )
  }
  const items = list.itemsOf(body)
  const size = list.sizeNames.map((name) => countIn(body, name)).find((one) => one !== undefined)
  const total = countIn(body, 'total')
  const saysLast = isJsonObject(body) ? (body.isLast ?? body.isLastPage) : undefined
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

const readOn = async (list: CountedList, pages: Page[]): Promise<void> => {
  for (let last = pages.at(-1); last !== undefined && !last.isLast; last = pages.at(-1)) {
    const next = await readPage(list, nextStart(last))
    if (samePage(last, next))
      throw brokenList(list.where, 'Jira gives the same page again and again.')
    if (next.items.length === 0 && (next.total ?? 0) <= next.startAt) return
    pages.push(next)
    if (pages.length > mostPages) throw brokenList(list.where, 'The list does not end.')
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

/**
 * Reads all pages: side by side where the total foretells them, one after the other from there on.
 * A list that shrank meanwhile may have lost an item between two pages and is read again.
 */
export const readCountedList = async (list: CountedList, rereads = 0): Promise<readonly Json[]> => {
  const first = await readPage(list, 0)
  const pages = [first]
  if (!first.isLast) {
    const rest = await Promise.all(foretoldStarts(first).map((start) => readPage(list, start)))
    if (rest.some((page) => samePage(first, page))) {
      throw brokenList(list.where, 'Jira gives the same page again and again.')
    }
    if (isGapless([first, ...rest])) pages.push(...rest)
    await readOn(list, pages)
  }
  const totals = pages.flatMap((page) => page.total ?? [])
  const shrank = totals.some((total, at) => total < (totals[at - 1] ?? 0))
  return shrank && rereads < mostRereads ? readCountedList(list, rereads + 1) : collect(pages)
}
