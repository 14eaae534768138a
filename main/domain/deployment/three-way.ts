import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { isUploadedPicture } from '#contract/model/picture'
import { isReference } from '#contract/model/reference'
import { isSecretMark } from '#contract/model/secret'
import { isTextWithReferences } from '#contract/model/text-with-references'
import { sameJson } from '../canonical-json.ts'
import {
  collectionAt,
  elementPath,
  elementPattern,
  keyedElements,
  memberPattern,
} from '../collections.ts'
import type { Collection } from '../kind-model.ts'
import { insertNew, sameRelativeOrder } from '../planning/element-order.ts'
import { type MovedThere, movedThere } from './moved-there.ts'

type Held = Json | undefined

/** A place in which three states of an object are not all the same. */
export interface ThreeWayPlace {
  /** Elements of lists are named by what they are: `tabs.~1f0c….fields`. */
  readonly path: string
  readonly before: Held
  readonly now: Held
  readonly wanted: Held
  readonly changedThere: boolean
  readonly changedByPlan: boolean
  /** Both changed it, to different ends. */
  readonly isConflict: boolean
  /** It cannot be had as the plan wants it, since the element stands elsewhere in the object now. */
  readonly staysThere?: true
}

/** What came of putting a plan's changes onto an object that somebody else changed, too. */
export interface ThreeWay {
  readonly merged: JsonObject
  readonly places: readonly ThreeWayPlace[]
}

/** Three states of an object's data. `before`: as the plan saw it; nothing for an object it did not. */
export interface ThreeStates {
  readonly before: JsonObject | undefined
  readonly now: JsonObject
  readonly wanted: JsonObject
}

interface Rules {
  readonly collections: readonly Collection[]
  readonly planWins: ReadonlySet<string>
  readonly nowWins: ReadonlySet<string>
  readonly movedThere: MovedThere
  readonly places: ThreeWayPlace[]
}

interface Place {
  readonly path: string
  readonly pattern: string
}

interface Three {
  readonly before: Held
  readonly now: Held
  readonly wanted: Held
}

/** A picture that somebody uploaded and its copy have other bytes, and are the same all the same. */
const arePictures = (one: Held, other: Held): boolean =>
  isUploadedPicture(one) && isUploadedPicture(other)

const same = (one: Held, other: Held): boolean =>
  one === undefined || other === undefined
    ? one === other
    : arePictures(one, other) || sameJson(one, other)

/** Notes a place and says which side's value stands there. */
const settle = (three: Three, { path }: Place, rules: Rules): Held => {
  const { before, now, wanted } = three
  const changedThere = !same(before, now)
  const changedByPlan = !same(before, wanted)
  const isConflict = changedThere && changedByPlan && !same(now, wanted)
  if (changedThere || changedByPlan) {
    rules.places.push({ path, ...three, changedThere, changedByPlan, isConflict })
  }
  if (rules.planWins.has(path)) return wanted
  if (rules.nowWins.has(path) || !changedByPlan) return now
  return changedThere ? now : wanted
}

const isWhole = (value: Json): boolean => isReference(value) || isTextWithReferences(value)

const members = (value: Held): JsonObject => (isJsonObject(value) ? value : {})

const mergeValue = (three: Three, place: Place, rules: Rules): Held => {
  const { before, now, wanted } = three
  // A secret is not to be seen: whatever stands there, the step says whether it is written.
  if (isSecretMark(wanted)) return wanted
  // A plan takes nothing away by not naming it.
  if (wanted === undefined) return settle({ before, now, wanted: before }, place, rules)
  if (arePictures(now, wanted)) return now
  const collection = collectionAt(rules.collections, place.pattern)
  if (isJsonList(now) && isJsonList(wanted) && collection && !collection.whole) {
    const old = isJsonList(before) ? before : []
    return mergeList({ before: old, now, wanted }, collection, place, rules)
  }
  if (isJsonObject(now) && isJsonObject(wanted) && !isWhole(now) && !isWhole(wanted)) {
    return mergeObject(members(before), now, wanted, place, rules)
  }
  return settle(three, place, rules)
}

const mergeObject = (
  before: JsonObject,
  now: JsonObject,
  wanted: JsonObject,
  place: Place,
  rules: Rules,
): JsonObject =>
  Object.fromEntries(
    [...new Set([...Object.keys(now), ...Object.keys(wanted)])].flatMap((name) => {
      const merged = mergeValue(
        { before: before[name], now: now[name], wanted: wanted[name] },
        {
          path: memberPattern(place.path, name),
          pattern: memberPattern(place.pattern, name),
        },
        rules,
      )
      return merged === undefined ? [] : [[name, merged] as const]
    }),
  )

interface ThreeLists {
  readonly before: readonly Json[]
  readonly now: readonly Json[]
  readonly wanted: readonly Json[]
}

/** One element of a list; undefined when it is not in the merged one. */
const mergeElement = (three: Three, place: Place, rules: Rules, isElsewhere: boolean): Held => {
  const { before, now, wanted } = three
  if (now !== undefined && wanted !== undefined) return mergeValue(three, place, rules)
  // Only one list of the object can hold it, and somebody put it into another one.
  if (now === undefined && wanted !== undefined && isElsewhere && !same(before, wanted)) {
    const changes = { changedThere: true, changedByPlan: true, isConflict: true } as const
    rules.places.push({ path: place.path, ...three, ...changes, staysThere: true })
    return undefined
  }
  return settle(three, place, rules)
}

const orderOf = (
  keys: Readonly<Record<keyof ThreeLists, readonly string[]>>,
  lists: ThreeLists,
  collection: Collection,
  { path }: Place,
  rules: Rules,
): readonly string[] => {
  const { before, now, wanted } = keys
  const likeNow = insertNew(now, wanted)
  if (collection.order === 'unordered') return likeNow
  const changedByPlan = !sameRelativeOrder(before, wanted)
  const changedThere = !sameRelativeOrder(before, now)
  if (!changedByPlan && !changedThere) return likeNow
  const isConflict = changedByPlan && changedThere && !sameRelativeOrder(now, wanted)
  rules.places.push({ path, ...lists, changedThere, changedByPlan, isConflict })
  const planMoves =
    rules.planWins.has(path) || (changedByPlan && !changedThere && !rules.nowWins.has(path))
  return planMoves ? insertNew(wanted, now) : likeNow
}

const mergeList = (
  lists: ThreeLists,
  collection: Collection,
  place: Place,
  rules: Rules,
): readonly Json[] => {
  const before = keyedElements(lists.before, collection)
  const now = keyedElements(lists.now, collection)
  const wanted = keyedElements(lists.wanted, collection)
  const keys = { before: [...before.keys()], now: [...now.keys()], wanted: [...wanted.keys()] }
  const merged = new Map<string, Json>()
  for (const key of new Set([...keys.now, ...keys.wanted, ...keys.before])) {
    const three = { before: before.get(key), now: now.get(key), wanted: wanted.get(key) }
    const named = three.now ?? three.wanted ?? three.before ?? null
    const path = elementPath(place.path, named, collection)
    const isElsewhere = rules.movedThere(place.pattern, key, place.path)
    const of = { path, pattern: elementPattern(place.pattern) }
    const element = mergeElement(three, of, rules, isElsewhere)
    if (element !== undefined) merged.set(key, element)
  }
  // What does not stay has no place: otherwise merging into the result could move others.
  const staying = {
    before: keys.before.filter((key) => merged.has(key)),
    now: keys.now.filter((key) => merged.has(key)),
    wanted: keys.wanted.filter((key) => merged.has(key)),
  }
  return orderOf(staying, lists, collection, place, rules).flatMap((key) => merged.get(key) ?? [])
}

/**
 * Puts what a plan changes about an object, and nothing else, onto the object as it is now. Where
 * both changed the same place to different ends, what is there stays, unless `planWins` names the
 * place. `nowWins` names places that stay as they are there although only the plan changes them.
 * Merging into its own result changes nothing, so it can be repeated after a crash.
 */
export const mergeThreeWay = (
  { before, now, wanted }: ThreeStates,
  collections: readonly Collection[],
  planWins: readonly string[] = [],
  nowWins: readonly string[] = [],
): ThreeWay => {
  const rules: Rules = {
    collections,
    planWins: new Set(planWins),
    nowWins: new Set(nowWins),
    movedThere: movedThere(before ?? {}, now, collections),
    places: [],
  }
  const merged = mergeObject(before ?? {}, now, wanted, { path: '', pattern: '' }, rules)
  return { merged, places: rules.places }
}
