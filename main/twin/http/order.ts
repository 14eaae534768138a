import type { Context } from './context.ts'
import { refuse } from './errors.ts'

/** What items can be ordered by, e.g. `{ name: (screen) => screen.name }`. */
export type OrderKeys<Item> = Readonly<Record<string, (item: Item) => string | number>>

/**
 * Orders items as `orderBy` asks: a name of the keys, with `-` for descending or `+`, which arrives
 * as a blank. Without `orderBy` the fallback counts, without that the given order stays. An unknown
 * name is refused with 400.
 */
export function orderItems<Item>(
  context: Context,
  items: readonly Item[],
  keys: OrderKeys<Item>,
  fallback?: string,
): readonly Item[] {
  const asked = context.query.get('orderBy')?.trim() || fallback
  if (asked === undefined) return items
  const name = asked.replace(/^[-+]/, '')
  const key = Object.hasOwn(keys, name) ? keys[name] : undefined
  if (key === undefined) return refuse(400, `Invalid value for 'orderBy': ${asked}`)
  const direction = asked.startsWith('-') ? -1 : 1
  return items.toSorted((one, other) => {
    const [left, right] = [key(one), key(other)]
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : String(left).localeCompare(String(right), 'en', { sensitivity: 'base' })
    return order * direction
  })
}

/** Items whose texts contain the query parameter, whatever the case; without it all of them. */
export function filterByText<Item>(
  context: Context,
  parameter: string,
  items: readonly Item[],
  texts: (item: Item) => readonly string[],
): readonly Item[] {
  const query = context.query.get(parameter)?.toLowerCase() ?? ''
  if (query === '') return items
  return items.filter((item) => texts(item).some((text) => text.toLowerCase().includes(query)))
}

/** Items with one of the ids that a repeated query parameter names; without it all of them. */
export function filterByIds<Item>(
  context: Context,
  parameter: string,
  items: readonly Item[],
  idOf: (item: Item) => string,
): readonly Item[] {
  const ids = context.query.getAll(parameter)
  return ids.length === 0 ? items : items.filter((item) => ids.includes(idOf(item)))
}
