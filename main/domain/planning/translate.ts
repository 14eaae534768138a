import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { isReference, type Reference } from '#contract/model/reference'
import { collectionAt, elementPattern, memberPattern } from '../collections.ts'
import type { KindModel } from '../kind-model.ts'
import { referencesIn } from '../reference-walk.ts'

/** Gives the destination's reference for a source reference; undefined when there is none. */
export type TargetOf = (reference: Reference) => Reference | undefined

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
  /** Elements left out as a matter of course, told as notices. */
  readonly quietlyLeftOut: readonly Unresolved[]
  /** Replaceable people who are missing: their members still hold the source's reference. */
  readonly replaceable: readonly string[]
  /** References without which the object cannot be written. */
  readonly missing: readonly Unresolved[]
  /** Lists that held something on the source and would be empty now (a context's projects). */
  readonly emptied: readonly string[]
}

/** Translates an object's data into destination terms, by the rules of its kind's collections. */
export const translate = (data: JsonObject, model: KindModel, targetOf: TargetOf): Translation => {
  const leftOut: Unresolved[] = []
  const quietlyLeftOut: Unresolved[] = []
  const missing: Unresolved[] = []
  const replaceable: string[] = []
  const emptied: string[] = []

  const translateList = (list: readonly Json[], path: string, pattern: string): Json => {
    const collection = collectionAt(model.collections, pattern)
    const policy = collection?.unresolved
    const kept = list.flatMap((element, at) => {
      const place = `${path}.${at}`
      if (policy) {
        const lost = referencesIn(element, place).filter((found) => !targetOf(found.reference))
        if (lost.length > 0) {
          const target = policy === 'problem' ? leftOut : quietlyLeftOut
          target.push(...lost)
          return []
        }
      }
      return [translateValue(element, place, elementPattern(pattern))]
    })
    const leavesOut = collection?.whenEmptied === 'leave-object-out'
    if (leavesOut && list.length > 0 && kept.length === 0) emptied.push(path)
    return kept
  }

  const translateValue = (value: Json, path: string, pattern: string): Json => {
    if (isReference(value)) {
      const target = targetOf(value)
      if (target) return target
      if (model.replaceablePeople?.includes(path)) replaceable.push(path)
      else missing.push({ path, reference: value })
      return value
    }
    if (isJsonList(value)) return translateList(value, path, pattern)
    if (isJsonObject(value)) {
      return Object.fromEntries(
        Object.entries(value).map(([name, item]) => [
          name,
          translateValue(item, memberPattern(path, name), memberPattern(pattern, name)),
        ]),
      )
    }
    return value
  }

  const isDispensed = (name: string, value: Json): boolean => {
    if (!model.dispensable?.includes(name)) return false
    const lost = referencesIn(value, name).filter((found) => !targetOf(found.reference))
    leftOut.push(...lost)
    return lost.length > 0
  }

  const translated = Object.fromEntries(
    Object.entries(data)
      .filter(([name, value]) => !isDispensed(name, value))
      .map(([name, value]) => [name, translateValue(value, name, name)]),
  )
  return { data: translated, leftOut, quietlyLeftOut, replaceable, missing, emptied }
}
