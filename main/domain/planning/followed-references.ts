import { isJsonList, isJsonObject, type Json } from '#contract/model/json'
import { isReference, type Reference } from '#contract/model/reference'
import { collectionAt, elementPattern, memberPattern } from '../collections.ts'
import type { Collection } from '../kind-model.ts'

/** An object's references, told apart by whether a selection pulls in what they name. */
export interface SortedReferences {
  /** What the object cannot do without. */
  readonly followed: readonly Reference[]
  /** What it merely lists (a context's projects, a field scheme's fields): never pulled in. */
  readonly quiet: readonly Reference[]
}

/** Sorts the references of an object's data by the kind's collections. */
export const sortReferences = (
  data: Json,
  collections: readonly Collection[],
): SortedReferences => {
  const followed: Reference[] = []
  const quiet: Reference[] = []
  const walk = (value: Json, pattern: string, into: Reference[]): void => {
    if (isReference(value)) into.push(value)
    else if (isJsonList(value)) {
      const policy = collectionAt(collections, pattern)?.unresolved
      const target = policy === 'quietly' || policy === 'if-present' ? quiet : into
      for (const item of value) walk(item, elementPattern(pattern), target)
    } else if (isJsonObject(value)) {
      for (const [name, item] of Object.entries(value)) {
        walk(item, memberPattern(pattern, name), into)
      }
    }
  }
  walk(data, '', followed)
  return { followed, quiet }
}
