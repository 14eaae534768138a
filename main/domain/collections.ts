import { isJsonList, isJsonObject, type Json } from '#contract/model/json'
import { canonicalJson } from './canonical-json.ts'
import { fingerprint } from './fingerprint.ts'
import type { Collection } from './kind-model.ts'
import { nameKey } from './natural-key.ts'

/** The list specification for a place, where every list index in `pattern` is written as `*`. */
export const collectionAt = (
  collections: readonly Collection[],
  pattern: string,
): Collection | undefined => collections.find((collection) => collection.path === pattern)

/** The pattern of a list's elements, below the pattern of the list. */
export const elementPattern = (pattern: string): string => `${pattern}.*`

/**
 * The path of an element's members, below the path of its list. Elements are named by what they are,
 * not by where they stand, so that a path means the same when others come and go.
 */
export const elementPath = (path: string, element: Json, collection: Collection): string =>
  `${path}.~${fingerprint(identityOf(element, collection)).slice(0, 12)}`

/** The pattern of a path that `elementPath` made. */
export const patternOfPath = (path: string): string => path.replace(/~[0-9a-f]+/g, '*')

/** The pattern of an object's member. */
export const memberPattern = (pattern: string, member: string): string =>
  pattern === '' ? member : `${pattern}.${member}`

/** What makes an element of a list the same one on both sides, as one text. */
export const identityOf = (element: Json, collection: Collection): string => {
  if (collection.identity === 'element' || !isJsonObject(element)) return canonicalJson(element)
  return canonicalJson(collection.identity.map((member) => element[member] ?? null))
}

const foldNames = (value: Json): Json => {
  if (typeof value === 'string') return nameKey(value)
  if (!isJsonObject(value) || typeof value.name !== 'string') return value
  return { ...value, name: nameKey(value.name) }
}

/** What elements have in common whose names differ in case or blanks only. */
export const foldedIdentity = (element: Json, { identity }: Collection): string =>
  identity === 'element' || !isJsonObject(element)
    ? canonicalJson(element)
    : canonicalJson(identity.map((member) => foldNames(element[member] ?? null)))

/**
 * The elements of a list under keys that say which ones are the same on both sides. Equal elements
 * of one list are numbered, so that none is lost.
 */
export const keyedElements = (
  list: readonly Json[],
  collection: Collection,
): ReadonlyMap<string, Json> => {
  const seen = new Map<string, number>()
  const keyed = new Map<string, Json>()
  for (const element of list) {
    const identity = identityOf(element, collection)
    const count = (seen.get(identity) ?? 0) + 1
    seen.set(identity, count)
    keyed.set(count === 1 ? identity : `${identity}#${count}`, element)
  }
  return keyed
}

/** All values at a pattern; `*` stands for every element of a list. */
export const valuesAt = (value: Json | undefined, path: readonly string[]): readonly Json[] => {
  const [member, ...rest] = path
  if (value === undefined) return []
  if (member === undefined) return [value]
  if (member === '*') {
    return isJsonList(value) ? value.flatMap((element) => valuesAt(element, rest)) : []
  }
  return isJsonObject(value) ? valuesAt(value[member], rest) : []
}
