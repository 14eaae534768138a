import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { isReference } from '#contract/model/reference'
import {
  collectionAt,
  elementPattern,
  foldedIdentity,
  keyedElements,
  memberPattern,
} from '../collections.ts'
import type { Collection, KindModel } from '../kind-model.ts'

/** An element of a list that the destination spells in its own way. */
export interface KeptSpelling {
  /** The list. */
  readonly path: string
  readonly here: string
  readonly there: string
}

/** Data with the destination's spelling of what both sites have. */
export interface Spelled {
  readonly data: JsonObject
  readonly kept: readonly KeptSpelling[]
}

interface Place {
  readonly path: string
  readonly pattern: string
}

const below = ({ path, pattern }: Place, name: string): Place => ({
  path: memberPattern(path, name),
  pattern: memberPattern(pattern, name),
})

type Keyed = ReadonlyMap<string, Json>

const looseByFold = (own: Keyed, other: Keyed, collection: Collection) =>
  Map.groupBy(
    [...own].filter(([key]) => !other.has(key)),
    ([, element]) => foldedIdentity(element, collection),
  )

/**
 * The destination's element for each key of the source's. Exact names come first; of the others,
 * those that differ in spelling only belong together where there is one of each.
 */
const counterparts = (source: Keyed, destination: Keyed, collection: Collection): Keyed => {
  const exact = [...source.keys()].flatMap((key) => {
    const element = destination.get(key)
    return element === undefined ? [] : [[key, element] as const]
  })
  if (!collection.spelling) return new Map(exact)
  const there = looseByFold(destination, source, collection)
  const folded = [...looseByFold(source, destination, collection)].flatMap(([fold, loose]) => {
    const [mine, ...others] = loose
    const [theirs, ...more] = there.get(fold) ?? []
    return mine && theirs && others.length + more.length === 0
      ? [[mine[0], theirs[1]] as const]
      : []
  })
  return new Map([...exact, ...folded])
}

/** Speller of one object: collects what it respells in `kept`. */
const speller = (collections: readonly Collection[], kept: KeptSpelling[]) => {
  const spellElement = (element: Json, there: Json, collection: Collection, place: Place): Json => {
    if (!collection.spelling || !isJsonObject(element) || !isJsonObject(there)) return element
    const foreign = collection.spelling.flatMap((member) => {
      const name = there[member]
      return name === undefined ? [] : [[member, name] as const]
    })
    const [shown = ''] = collection.spelling
    kept.push({ path: place.path, here: String(element[shown]), there: String(there[shown]) })
    return { ...element, ...Object.fromEntries(foreign) }
  }

  const spellList = (
    source: readonly Json[],
    destination: readonly Json[],
    collection: Collection,
    place: Place,
  ): readonly Json[] => {
    const own = keyedElements(source, collection)
    const foreign = keyedElements(destination, collection)
    const pairs = counterparts(own, foreign, collection)
    return [...own].map(([key, element], at) => {
      const there = pairs.get(key)
      if (there === undefined) return element
      const spelled = foreign.has(key) ? element : spellElement(element, there, collection, place)
      const inside = { path: `${place.path}.${at}`, pattern: elementPattern(place.pattern) }
      return spellValue(spelled, there, inside)
    })
  }

  const spellValue = (source: Json, destination: Json | undefined, place: Place): Json => {
    const collection = collectionAt(collections, place.pattern)
    if (isJsonList(source) && isJsonList(destination) && collection) {
      return spellList(source, destination, collection, place)
    }
    if (isReference(source) || !isJsonObject(source) || !isJsonObject(destination)) return source
    return spellObject(source, destination, place)
  }

  const spellObject = (source: JsonObject, destination: JsonObject, place: Place): JsonObject =>
    Object.fromEntries(
      Object.entries(source).map(([name, value]) => [
        name,
        spellValue(value, destination[name], below(place, name)),
      ]),
    )

  return spellObject
}

/**
 * Takes over the destination's spelling of list elements whose names differ from the source's in
 * case or blanks only. Jira refuses a second one of many of them, and people know the one that is
 * there by its name.
 */
export const spelledAs = (
  source: JsonObject,
  destination: JsonObject,
  model: Pick<KindModel, 'collections' | 'respell'>,
): Spelled => {
  if (!model.collections.some(({ spelling }) => spelling)) return { data: source, kept: [] }
  const kept: KeptSpelling[] = []
  const spell = speller(model.collections, kept)
  const data = spell(source, destination, { path: '', pattern: '' })
  return { data: kept.length > 0 ? (model.respell?.(data, source) ?? data) : source, kept }
}
