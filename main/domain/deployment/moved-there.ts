import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import {
  collectionAt,
  elementPath,
  elementPattern,
  keyedElements,
  memberPattern,
} from '../collections.ts'
import type { Collection } from '../kind-model.ts'

/**
 * Whether an element that can stand in one list of its object only (a field is on one tab of a
 * screen) has come, since the plan was made, into another list than the one at `path`.
 */
export type MovedThere = (pattern: string, key: string, path: string) => boolean

type Visit = (path: string, pattern: string, key: string) => void

/** Goes through all elements that can stand in one list only. */
const visitOnce = (
  value: Json | undefined,
  collections: readonly Collection[],
  path: string,
  pattern: string,
  visit: Visit,
): void => {
  if (isJsonObject(value)) {
    for (const [name, held] of Object.entries(value)) {
      const inner = memberPattern(pattern, name)
      visitOnce(held, collections, memberPattern(path, name), inner, visit)
    }
  }
  const collection = isJsonList(value) ? collectionAt(collections, pattern) : undefined
  if (!isJsonList(value) || collection === undefined) return
  for (const [key, element] of keyedElements(value, collection)) {
    if (collection.once) visit(path, pattern, key)
    const inner = elementPath(path, element, collection)
    visitOnce(element, collections, inner, elementPattern(pattern), visit)
  }
}

const listsOf = (
  data: JsonObject,
  collections: readonly Collection[],
): ReadonlyMap<string, string> => {
  const lists = new Map<string, string>()
  visitOnce(data, collections, '', '', (path, pattern, key) => lists.set(`${pattern} ${key}`, path))
  return lists
}

/** Compares where such elements stood when the plan was made with where they stand now. */
export const movedThere = (
  before: JsonObject,
  now: JsonObject,
  collections: readonly Collection[],
): MovedThere => {
  if (!collections.some(({ once }) => once)) return () => false
  const old = listsOf(before, collections)
  const present = listsOf(now, collections)
  return (pattern, key, path) => {
    const list = present.get(`${pattern} ${key}`)
    return list !== undefined && list !== path && list !== old.get(`${pattern} ${key}`)
  }
}
