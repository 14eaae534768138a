import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import type { MemberView } from '#contract/model/step-detail'
import { wordMember } from '#contract/wording/member-wording'
import { sameJson } from '#domain/canonical-json'
import { changeOf } from '#domain/change-of'
import { keyedElements } from '#domain/collections'
import type { Collection } from '#domain/kind-model'
import type { Describe } from './describe.ts'

/** An element of a list as it was and as it shall be. */
export interface ElementPair {
  readonly before: Json | undefined
  readonly after: Json | undefined
}

/** The elements of both lists, paired; those that go come last. */
export const pairElements = (
  before: readonly Json[],
  after: readonly Json[],
  collection: Collection,
): readonly ElementPair[] => {
  const old = keyedElements(before, collection)
  const wanted = keyedElements(after, collection)
  return [
    ...[...wanted].map(([key, element]) => ({ before: old.get(key), after: element })),
    ...[...old]
      .filter(([key]) => !wanted.has(key))
      .map(([, element]) => ({ before: element, after: undefined })),
  ]
}

const differences = (before: JsonObject, after: JsonObject, describe: Describe): string =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((member) => !isJsonList(before[member]) && !isJsonList(after[member]))
    .flatMap((member) => {
      const [was, is] = [
        describe.value(before[member], member),
        describe.value(after[member], member),
      ]
      return was === is ? [] : [`${wordMember(member)}: ${was || '–'} → ${is || '–'}`]
    })
    .join('; ')

const elementText = ({ before, after }: ElementPair, member: string, describe: Describe) => {
  const text = describe.value(after ?? before, member)
  if (!isJsonObject(before) || !isJsonObject(after)) return text
  const changes = differences(before, after, describe)
  return changes === '' ? text : `${text} (${changes})`
}

const isMoved = (before: readonly Json[], after: readonly Json[], collection: Collection) => {
  if (collection.order !== 'ordered') return false
  const [old, wanted] = [keyedElements(before, collection), keyedElements(after, collection)]
  const left = [...old.keys()].filter((key) => wanted.has(key))
  const kept = [...wanted.keys()].filter((key) => old.has(key))
  return !sameJson(left, kept)
}

/** A list as chips: every element in words, with what becomes of it. */
export const listView = (
  place: { readonly path: string; readonly label: string; readonly member: string },
  before: readonly Json[],
  after: readonly Json[],
  collection: Collection,
  describe: Describe,
): MemberView => {
  const items = pairElements(before, after, collection).map((pair) => ({
    text: elementText(pair, place.member, describe),
    change: changeOf(pair.before, pair.after),
  }))
  const reordered = isMoved(before, after, collection)
  const counts = new Set(items.map(({ change }) => change))
  const [only] = counts
  const change = counts.size === 1 && only !== undefined && !reordered ? only : 'changed'
  return {
    path: place.path,
    label: place.label,
    change,
    value: { shape: 'list', items, reordered },
  }
}
