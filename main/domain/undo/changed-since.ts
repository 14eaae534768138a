import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { sameJson } from '../canonical-json.ts'
import { collectionAt, elementPattern, keyedElements, memberPattern } from '../collections.ts'
import { mergeThreeWay } from '../deployment/three-way.ts'
import type { Collection, KindModel } from '../kind-model.ts'
import { asPublished } from '../planning/as-published.ts'
import { withoutHandMembers } from '../planning/draft-manual.ts'
import { withoutJoined } from '../without-joined.ts'
import type { Trace } from './run-traces.ts'

/** What an object shall be after an undo, and which of its members somebody changed meanwhile. */
export interface Taken {
  readonly data: JsonObject
  readonly changed: readonly string[]
}

type Held = Json | undefined

/** Whether a value may be what a run left that was interrupted: each part is as before or as wanted. */
const isBetween = (
  now: Held,
  one: Held,
  other: Held,
  collections: readonly Collection[],
  pattern: string,
): boolean => {
  const isSame = (held: Held): boolean =>
    held === undefined || now === undefined ? held === now : sameJson(held, now)
  if (isSame(one) || isSame(other)) return true
  const collection = collectionAt(collections, pattern)
  if (isJsonList(now) && collection) {
    const [first, second] = [one, other].map((list) =>
      isJsonList(list) ? keyedElements(list, collection) : new Map<string, Json>(),
    )
    return [...keyedElements(now, collection)].every(([key, element]) =>
      isBetween(element, first?.get(key), second?.get(key), collections, elementPattern(pattern)),
    )
  }
  if (!isJsonObject(now) || !isJsonObject(one) || !isJsonObject(other)) return false
  return Object.keys(now).every((name) =>
    isBetween(now[name], one[name], other[name], collections, memberPattern(pattern, name)),
  )
}

const unlike = (now: JsonObject, left: JsonObject): readonly string[] =>
  Object.keys(now).filter((name) => {
    const [held, was] = [now[name], left[name]]
    return held !== undefined && (was === undefined || !sameJson(held, was))
  })

/**
 * Works out what becomes of an object that a run changed, from its state before, the one that the
 * run left and the one now: what the run changed goes back, what somebody else changed since stays,
 * and where both changed the same, the former state comes back; that is asked about. Objects that
 * the run made, and members that only a person sets, are no change of anybody.
 */
export const takeBack = (
  { former, left: written, wanted }: Trace,
  now: JsonObject,
  model: KindModel,
  made: ReadonlySet<string>,
): Taken => {
  const bare = (data: JsonObject): JsonObject =>
    withoutHandMembers(withoutJoined(data, model, made), model)
  const before = former?.data ?? {}
  // That a person published what was written into a draft is what the run asked for.
  const left = written && asPublished(written, now, model)
  const present = bare(now)
  const { collections } = model
  if (left === undefined) {
    const later = bare(wanted)
    const names = Object.keys(present).filter(
      (name) => !isBetween(present[name], bare(before)[name], later[name], collections, name),
    )
    return { data: before, changed: former === undefined ? [] : names }
  }
  const behind = bare(left)
  const changed = unlike(present, behind)
  if (changed.length === 0) return { data: before, changed }
  const states = { before: behind, now: present, wanted: bare(before) }
  const { places } = mergeThreeWay(states, collections)
  const collisions = places.filter(({ isConflict }) => isConflict).map(({ path }) => path)
  const { merged } = mergeThreeWay(states, collections, collisions)
  return { data: { ...before, ...merged }, changed }
}
