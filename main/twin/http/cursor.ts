import type { Context } from './context.ts'
import { refuse } from './errors.ts'
import { type PageLimits, queryInteger } from './paging.ts'

/** One page behind a cursor; the token is absent on the last page. */
export interface CursorPage<Item> {
  readonly nextPageToken?: string
  readonly values: readonly Item[]
}

function readToken(token: string | null | undefined): number {
  if (token === null || token === undefined || token === '') return 0
  const offset = /^page:(\d+)$/.exec(Buffer.from(token, 'base64url').toString('utf8'))?.[1]
  if (offset === undefined) refuse(400, 'Invalid format of nextPageToken')
  return Number(offset)
}

/** Cuts items at a token; a token that no answer gave is refused with 400. */
export function cutAtToken<Item>(
  items: readonly Item[],
  token: string | null | undefined,
  size: number,
): CursorPage<Item> {
  const start = readToken(token)
  const end = start + size
  const values = items.slice(start, end)
  if (end >= items.length) return { values }
  return { nextPageToken: Buffer.from(`page:${end}`).toString('base64url'), values }
}

/** The cursor page that the query asks for: default 50, at most 200. */
export function cursorPage<Item>(
  context: Context,
  items: readonly Item[],
  limits: PageLimits = {},
): CursorPage<Item> {
  const { size = 50, cap = 200 } = limits
  const asked = queryInteger(context, 'maxResults', size)
  if (asked < 1) refuse(400, 'The maxResults must be an integer between 1 and 200.')
  return cutAtToken(items, context.query.get('nextPageToken'), Math.min(asked, cap))
}
