import { isJsonList, isJsonObject, type Json } from '#contract/model/json'

/** A value of one sort and the place where it stands, e.g. `grants.3.holder.to`. */
export interface Placed<Sort extends Json> {
  readonly path: string
  readonly value: Sort
}

const below = (path: string, step: string | number): string =>
  path === '' ? String(step) : `${path}.${step}`

/**
 * All values of one sort inside a value, in the order in which they stand. What is of the sort is
 * not looked into.
 */
export const foundIn = <Sort extends Json>(
  value: Json | undefined,
  isOfSort: (value: Json) => value is Sort,
  path = '',
): readonly Placed<Sort>[] => {
  if (value === undefined) return []
  if (isOfSort(value)) return [{ path, value }]
  if (isJsonList(value)) {
    return value.flatMap((item, at) => foundIn(item, isOfSort, below(path, at)))
  }
  if (!isJsonObject(value)) return []
  return Object.entries(value).flatMap(([name, item]) => foundIn(item, isOfSort, below(path, name)))
}
