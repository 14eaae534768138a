import type { Context } from './context.ts'
import { refuse } from './errors.ts'

/** Page size when none is asked for, and the most Jira gives however much is asked. */
export interface PageLimits {
  readonly size?: number
  readonly cap?: number
}

/** Jira's PageBean. */
export interface PageBean<Item> {
  readonly self: string
  readonly nextPage?: string
  readonly maxResults: number
  readonly startAt: number
  readonly total: number
  readonly isLast: boolean
  readonly values: readonly Item[]
}

/** Where a page starts and how long it is. */
export interface Window {
  readonly startAt: number
  readonly maxResults: number
}

/** A whole number of the query; anything else is refused with 400. */
export function queryInteger(context: Context, name: string, fallback: number): number {
  const text = context.query.get(name)
  if (text === null || text === '') return fallback
  if (!/^-?\d+$/.test(text)) refuse(400, `The '${name}' query parameter must be a number.`)
  return Number(text)
}

/**
 * Reads startAt and maxResults (`sizeName` for `/screens/tabs`, which calls it maxResult). A size
 * above the cap is lowered without a word; the answer says what was used.
 */
export function readWindow(
  context: Context,
  limits: PageLimits = {},
  sizeName = 'maxResults',
): Window {
  const { size = 50, cap = Math.max(100, size) } = limits
  const startAt = queryInteger(context, 'startAt', 0)
  if (startAt < 0) refuse(400, "The 'startAt' value must be zero or a positive integer.")
  const asked = queryInteger(context, sizeName, size)
  return { startAt, maxResults: asked <= 0 ? size : Math.min(asked, cap) }
}

function pageLink(context: Context, startAt: number, maxResults: number): string {
  const query = new URLSearchParams(context.query)
  query.set('startAt', String(startAt))
  query.set('maxResults', String(maxResults))
  return `${context.site.address}${context.path}?${query}`
}

/** One page of the items with self, nextPage (only while there is one), total and isLast. */
export function pageBean<Item>(
  context: Context,
  items: readonly Item[],
  limits: PageLimits = {},
): PageBean<Item> {
  const { startAt, maxResults } = readWindow(context, limits)
  const values = items.slice(startAt, startAt + maxResults)
  const isLast = startAt + values.length >= items.length
  return {
    self: pageLink(context, startAt, maxResults),
    ...(isLast ? {} : { nextPage: pageLink(context, startAt + maxResults, maxResults) }),
    maxResults,
    startAt,
    total: items.length,
    isLast,
    values,
  }
}

/** A bare array cut by startAt and maxResults, as the user searches answer. */
export function plainPage<Item>(
  context: Context,
  items: readonly Item[],
  limits: PageLimits = {},
): readonly Item[] {
  const { startAt, maxResults } = readWindow(context, limits)
  return items.slice(startAt, startAt + maxResults)
}

/** A `PageOfX`: the list under its own name, with prev and next links (`/dashboard`). */
export function pageOf<Item>(
  context: Context,
  name: string,
  items: readonly Item[],
  limits: PageLimits = {},
): Readonly<Record<string, unknown>> {
  const { startAt, maxResults } = readWindow(context, limits)
  const end = startAt + maxResults
  return {
    startAt,
    maxResults,
    total: items.length,
    ...(startAt > 0
      ? { prev: pageLink(context, Math.max(0, startAt - maxResults), maxResults) }
      : {}),
    ...(end < items.length ? { next: pageLink(context, end, maxResults) } : {}),
    [name]: items.slice(startAt, end),
  }
}
