import { isJsonList, type Json } from '#contract/model/json'
import { brokenList, listIn } from './answer-list.ts'
import type { Paging } from './endpoint.ts'
import { readCountedList } from './paging-by-count.ts'
import { cursorIn, cursorInLinks, readCursorList } from './paging-by-cursor.ts'
import { readListFromOne } from './paging-from-one.ts'
import type { Query } from './target.ts'

/** Gets one page with the given paging parameters. */
export type AskPage = (query: Query) => Promise<Json>

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

const readCounted = (paging: Paging, ask: AskPage, where: string): Promise<readonly Json[]> => {
  const { style } = paging
  const member = 'member' in paging ? (paging.member ?? 'values') : 'values'
  const size = 'size' in paging ? paging.size : undefined
  const startName = { offset: 'offset', 'start-limit': 'start' }[style as string] ?? 'startAt'
  const sizeName = sizeNames[style] ?? 'maxResults'
  return readCountedList({
    ask: (startAt) => ask({ [startName]: startAt, [sizeName]: size }),
    itemsOf: (body) =>
      style === 'array-page' ? arrayIn(body, where) : listIn(body, member, where),
    startName,
    sizeNames: [sizeName, 'maxResults'],
    where,
  })
}

/**
 * Reads a whole list in whichever of Jira's ways it is paged (jira-api 1.3, jira-dc-api §1.5). Asks
 * for the largest pages and goes by what comes back, since Jira lowers a size without a word. Pages
 * are read side by side where the total is known. A list that never ends, starts elsewhere than asked
 * or misses its items is `jira.unexpected-answer`.
 */
export const readPages = async (
  paging: Paging,
  ask: AskPage,
  where: string,
): Promise<readonly Json[]> => {
  switch (paging.style) {
    case 'array':
      return readArray(paging.member, ask, where)
    case 'cursor':
      return readCursorList({
        ask: (nextPageToken) => ask({ maxResults: paging.size, nextPageToken }),
        member: paging.member,
        nextOf: cursorIn('nextPageToken'),
        where,
      })
    case 'next-cursor':
      return readCursorList({
        ask: (cursor) => ask({ maxResults: paging.size, cursor }),
        member: 'values',
        nextOf: cursorIn('nextCursor'),
        where,
      })
    case 'links':
      return readCursorList({
        ask: (cursor) => ask({ limit: paging.size, cursor }),
        member: paging.member,
        nextOf: cursorInLinks,
        where,
      })
    case 'page-number':
      return readListFromOne({
        ask: (page) => ask({ page, maxResults: paging.size }),
        itemsOf: (body) => listIn(body, paging.member, where),
        counts: 'pages',
        where,
      })
    case 'from-one':
      return readListFromOne({
        ask: (startAt) => ask({ startAt, maxResults: paging.size }),
        itemsOf: (body) => listIn(body, 'values', where),
        counts: 'unknown',
        where,
      })
    default:
      return readCounted(paging, ask, where)
  }
}
