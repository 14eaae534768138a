import type { Context } from './context.ts'
import { refuse } from './errors.ts'
import { type PageBean, type PageLimits, pageBean } from './paging.ts'

function refuseNumber(text: string, name: string): never {
  return refuse(400, `${text} is not a valid value. ${name} must be zero or a positive integer.`)
}

/**
 * Numbers of a query member that may be repeated, as text; anything that is no whole number from
 * zero on is refused with the 400 of the newer endpoints.
 */
export function queryIds(context: Context, name: string, shown = name): readonly string[] {
  const texts = context.query.getAll(name).filter((text) => text !== '')
  for (const text of texts) if (!/^\d{1,18}$/.test(text)) refuseNumber(text, shown)
  return texts.map((text) => String(BigInt(text)))
}

/**
 * One page where the specification types `startAt` and `maxResults` as text (`/priority/search`,
 * `/notificationscheme` and their kin): the answer holds numbers all the same.
 */
export function textPage<Item>(
  context: Context,
  items: readonly Item[],
  limits: PageLimits = {},
): PageBean<Item> {
  queryIds(context, 'startAt')
  queryIds(context, 'maxResults')
  return pageBean(context, items, limits)
}

/** A flag of the query; anything but `true` and `false` is refused. */
export function queryFlag(context: Context, name: string, fallback = false): boolean {
  const text = context.query.get(name)
  if (text === null || text === '') return fallback
  if (text !== 'true' && text !== 'false') {
    refuse(400, `${text} is not a valid value. ${name} must be true or false.`)
  }
  return text === 'true'
}

/** The comma-separated `expand` of the query. */
export function queryExpand(context: Context): ReadonlySet<string> {
  const texts = context.query.getAll('expand').flatMap((text) => text.split(','))
  return new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))
}
