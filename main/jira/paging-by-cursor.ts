import { isJsonObject, type Json } from '#contract/model/json'
import { brokenList, listIn, mostPages } from './answer-list.ts'

/** A list whose pages are found by what the page before says. */
export interface CursorList {
  /** Gets the page of a cursor, the first one without. */
  readonly ask: (cursor: string | undefined) => Promise<Json>
  /** Member that the items stand in. */
  readonly member: string
  /** The cursor of the page after this one; undefined at the end. */
  readonly nextOf: (body: Json) => string | undefined
  readonly where: string
}

/** Reads all pages, one after the other; a list that goes round or never ends is refused. */
export const readCursorList = async (list: CursorList): Promise<readonly Json[]> => {
  const { where } = list
  const items: Json[] = []
  const seen = new Set<string>()
  for (let cursor: string | undefined; ; ) {
    const body = await list.ask(cursor)
    items.push(...listIn(body, list.member, where))
    cursor = list.nextOf(body)
    if (cursor === undefined) return items
    if (seen.has(cursor)) throw brokenList(where, 'Jira gives the same page again and again.')
    seen.add(cursor)
    if (seen.size > mostPages) throw brokenList(where, 'The list does not end.')
  }
}

/** A cursor in a member of the answer, which `isLast` overrules; a number is one as well as a text. */
export const cursorIn =
  (member: string) =>
  (body: Json): string | undefined => {
    const { [member]: next, isLast } = isJsonObject(body) ? body : {}
    if (isLast === true || next === '') return undefined
    return typeof next === 'string' || typeof next === 'number' ? String(next) : undefined
  }

/** The cursor in `links.next`: a query string, formerly a whole address (automation-api §2). */
export const cursorInLinks = (body: Json): string | undefined => {
  const links = isJsonObject(body) ? body.links : undefined
  const next = isJsonObject(links) ? links.next : undefined
  if (typeof next !== 'string' || next === '') return undefined
  return new URLSearchParams(next.slice(next.indexOf('?') + 1)).get('cursor') ?? undefined
}
