import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { brokenList, listIn, mostPages } from './answer-list.ts'
import type { Paging } from './endpoint.ts'
import { readCountedList } from './paging-by-count.ts'
import type { Query } from './target.ts'

/** Gets one page with the given paging parameters. */
export type AskPage = (query: Query) => Promise<Json>

const readCursor = async (
  paging: Extract<Paging, { style: 'cursor' }>,
  ask: AskPage,
  where: string,
): Promise<readonly Json[]> => {
  const items: Json[] = []
  const seen = new Set<string>()
  for (let token: string | undefined; ; ) {
    const body = await ask({ maxResults: paging.size, nextPageToken: token })
    items.push(...listIn(body, paging.member, where))
    const { nextPageToken: next, isLast } = body as JsonObject
    if (typeof next !== 'string' || next === '' || isLast === true) return items
    if (seen.has(next)) throw brokenList(where, 'Jira gives the same page again and again.')
    token = next
    seen.add(next)
    if (seen.size > mostPages) throw brokenList(where, 'The list does not end.')
  }
}

/** The cursor in `links.next`: a query string, formerly a whole address (automation-api §2). */
const nextCursor = (body: Json): string | undefined => {
  const links = isJsonObject(body) ? body.links : undefined
  const next = isJsonObject(links) ? links.next : undefined
  if (typeof next !== 'string' || next === '') return undefined
  return new URLSearchParams(next.slice(next.indexOf('?') + 1)).get('cursor') ?? undefined
}

const readLinks = async (
  paging: Extract<Paging, { style: 'links' }>,
  ask: AskPage,
  where: string,
): Promise<readonly Json[]> => {
  const items: Json[] = []
  const seen = new Set<string>()
  for (let cursor: string | undefined; ; ) {
    const body = await ask({ limit: paging.size, cursor })
    items.push(...listIn(body, paging.member, where))
    cursor = nextCursor(body)
    if (cursor === undefined) return items
    if (seen.has(cursor)) throw brokenList(where, 'Jira gives the same page again and again.')
    seen.add(cursor)
    if (seen.size > mostPages) throw brokenList(where, 'The list does not end.')
  }
}

const arrayIn = (body: Json, where: string): readonly Json[] => {
  if (isJsonList(body)) return body
  throw brokenList(where, 'The answer is no list.')
}

const readArray = async (member: string | undefined, ask: AskPage, where: string) => {
  const body = await ask({})
  return member === undefined ? arrayIn(body, where) : listIn(body, member, where)
}

/** Names of the page's size where it is not `maxResults`. */
const sizeNames: Readonly<Record<string, string>> = {
  offset: 'limit',
  'max-result': 'maxResult',
  'start-limit': 'limit',
}

/**
 * Reads a whole list in whichever of Jira's ways it is paged (jira-api 1.3). Asks for the
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
  if (style === 'links') return readLinks(paging, ask, where)
  const member = 'member' in paging ? paging.member : 'values'
  const startName = { offset: 'offset', 'start-limit': 'start' }[style as string] ?? 'startAt'
  const sizeName = sizeNames[style] ?? 'maxResults'
  return readCountedList({
    ask: (startAt) => ask({ [startName]: startAt, [sizeName]: paging.size }),
    itemsOf: (body) =>
      style === 'array-page' ? arrayIn(body, where) : listIn(body, member, where),
    startName,
    sizeNames: [sizeName, 'maxResults'],
    where,
  })
}
