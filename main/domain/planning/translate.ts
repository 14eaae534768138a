import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { isReference, type Reference } from '#contract/model/reference'
import { isTextReference } from '#contract/model/text-with-references'
import { collectionAt, elementPattern, memberPattern } from '../collections.ts'
import type { Collection, KindModel } from '../kind-model.ts'
import { referencesIn } from '../reference-walk.ts'
import type { Counterparts } from './counterparts.ts'

/** A reference that found no counterpart, with its place in the source's data. */
export interface Unresolved {
  readonly path: string
  readonly reference: Reference
}

/** An object's data in destination terms, and what did not come along. */
export interface Translation {
  /** Without the members that were left out as a whole. */
  readonly data: JsonObject
  /** Elements and members left out where they can be done without, told as problems. */
  readonly leftOut: readonly Unresolved[]
  /** Elements left out as a matter of course or because the user said so, told as notices. */
  readonly quietlyLeftOut: readonly Unresolved[]
  /** Elements that are carried where the destination has what they name: it has not. */
  readonly notPresent: readonly Unresolved[]
  /** Replaceable people who are missing: their members still hold the source's reference. */
  readonly replaceable: readonly string[]
  /** References without which the object cannot be written. */
  readonly missing: readonly Unresolved[]
  /** Lists that held something on the source and would be empty now (a context's projects). */
  readonly emptied: readonly string[]
}

interface Place {
  readonly path: string
  readonly pattern: string
}

/** What an element of a list is about: the reference that it is, or those that make it what it is. */
const aboutOf = (
  element: Json,
  { path }: Place,
  collection: Collection | undefined,
): readonly Unresolved[] => {
  if (isReference(element)) return [{ path, reference: element }]
  if (!isJsonObject(element) || !collection || collection.identity === 'element') return []
  return collection.identity.flatMap((member) => {
    const value = element[member]
    return value !== undefined && isReference(value)
      ? [{ path: memberPattern(path, member), reference: value }]
      : []
  })
}

/** An element that cannot stand, since a list inside it would be empty. */
const nothing = Symbol('left out')

/** Translates an object's data into destination terms, by the rules of its kind's collections. */
export const translate = (
  data: JsonObject,
  model: KindModel,
  { targetOf, presentOf, namingOf, isLeftOut, isSkipped }: Counterparts,
): Translation => {
  const leftOut: Unresolved[] = []
  const quietlyLeftOut: Unresolved[] = []
  const notPresent: Unresolved[] = []
  const missing: Unresolved[] = []
  const replaceable: string[] = []
  const emptied: string[] = []

  /** References of an element that are not in a list inside it which sorts out its own. */
  const ownReferences = (element: Json, { path, pattern }: Place): readonly Unresolved[] => {
    if (isReference(element)) return [{ path, reference: element }]
    if (isJsonList(element)) {
      const inside = elementPattern(pattern)
      if (collectionAt(model.collections, pattern)?.unresolved) return []
      return element.flatMap((item, at) =>
        ownReferences(item, { path: `${path}.${at}`, pattern: inside }),
      )
    }
    if (!isJsonObject(element)) return []
    return Object.entries(element).flatMap(([name, item]) =>
      ownReferences(item, {
        path: memberPattern(path, name),
        pattern: memberPattern(pattern, name),
      }),
    )
  }

  const lostFrom = (
    element: Json,
    place: Place,
    policy: NonNullable<Collection['unresolved']>,
  ): readonly Unresolved[] =>
    policy === 'if-present'
      ? ownReferences(element, place).filter((found) => !presentOf(found.reference))
      : referencesIn(element, place.path).filter(({ reference }) =>
          policy === 'problem' || isTextReference(reference)
            ? !presentOf(reference)
            : !targetOf(reference),
        )

  const told = { problem: leftOut, quietly: quietlyLeftOut, 'if-present': notPresent }

  /** What the user wants to do without is no problem any more. */
  const tellLost = (
    lost: readonly Unresolved[],
    policy: NonNullable<Collection['unresolved']>,
  ): void => {
    for (const found of lost) {
      if (isLeftOut(found.reference)) quietlyLeftOut.push(found)
      else told[policy].push(found)
    }
  }

  const translateElement = (
    element: Json,
    place: Place,
    collection: Collection | undefined,
    isInside: boolean,
  ): readonly Json[] => {
    const policy = collection?.unresolved
    const skipped = aboutOf(element, place, collection).filter((found) =>
      isSkipped(found.reference),
    )
    if (skipped.length > 0) {
      quietlyLeftOut.push(...skipped)
      return []
    }
    if (policy) {
      const lost = lostFrom(element, place, policy)
      if (!isInside || policy !== 'if-present') tellLost(lost, policy)
      if (lost.length > 0) return []
    }
    // What nobody selected but the destination has may be named, not pulled in (shares with a project).
    const isPresent = policy === 'if-present' || policy === 'problem'
    const translated = translateValue(element, place, isPresent)
    return translated === nothing ? [] : [translated]
  }

  const translateList = (
    list: readonly Json[],
    { path, pattern }: Place,
    isInside: boolean,
  ): Json | typeof nothing => {
    const collection = collectionAt(model.collections, pattern)
    const inside = elementPattern(pattern)
    const kept = list.flatMap((element, at) =>
      translateElement(element, { path: `${path}.${at}`, pattern: inside }, collection, isInside),
    )
    if (list.length > 0 && kept.length === 0) {
      if (collection?.whenEmptied === 'leave-element-out') return nothing
      if (collection?.whenEmptied === 'leave-object-out') emptied.push(path)
    }
    return kept
  }

  const translateObject = (
    value: JsonObject,
    { path, pattern }: Place,
    isPresent: boolean,
  ): JsonObject | typeof nothing => {
    const members: [string, Json][] = []
    for (const [name, item] of Object.entries(value)) {
      const place = { path: memberPattern(path, name), pattern: memberPattern(pattern, name) }
      const translated = translateValue(item, place, isPresent)
      if (translated === nothing) return nothing
      members.push([name, translated])
    }
    return Object.fromEntries(members)
  }

  const translateValue = (value: Json, place: Place, isPresent: boolean): Json | typeof nothing => {
    if (isReference(value)) {
      const isInText = isTextReference(value)
      const target = isPresent || isInText ? presentOf(value) : targetOf(value)
      if (target) return isInText ? { ...target, ...namingOf(value) } : target
      if (model.replaceablePeople?.includes(place.path)) replaceable.push(place.path)
      else missing.push({ path: place.path, reference: value })
      return value
    }
    if (isJsonList(value)) return translateList(value, place, isPresent)
    return isJsonObject(value) ? translateObject(value, place, isPresent) : value
  }

  const isDispensed = (name: string, value: Json): boolean => {
    if (!model.dispensable?.includes(name)) return false
    const lost = referencesIn(value, name).filter((found) => !targetOf(found.reference))
    tellLost(lost, 'problem')
    return lost.length > 0
  }

  const translated = Object.fromEntries(
    Object.entries(data)
      .filter(([name, value]) => !isDispensed(name, value))
      .map(([name, value]) => {
        const into = translateValue(value, { path: name, pattern: name }, false)
        if (into === nothing) throw new Error(`${model.kind}: ${name} is in no element`)
        return [name, into]
      }),
  )
  return { data: translated, leftOut, quietlyLeftOut, notPresent, replaceable, missing, emptied }
}
