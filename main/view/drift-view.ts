import type { DriftMember, DriftView } from '#contract/model/drift'
import { isJsonList, isJsonObject, type Json } from '#contract/model/json'
import { wordMember } from '#contract/wording/member-wording'
import { collectionAt, elementPath, memberPattern, patternOfPath } from '#domain/collections'
import type { ThreeWayPlace } from '#domain/deployment/three-way'
import type { WaitingStep } from '#domain/deployment/waiting-step'
import type { KindModel } from '#domain/kind-model'
import type { Describe } from './describe.ts'

type Naming = Pick<KindModel, 'collections'>

/** The part of a value that a segment of a path means. */
const below = (
  value: Json | undefined,
  path: string,
  segment: string,
  { collections }: Naming,
): Json | undefined => {
  if (!segment.startsWith('~')) return isJsonObject(value) ? value[segment] : undefined
  const collection = collectionAt(collections, patternOfPath(path))
  if (!isJsonList(value) || collection === undefined) return undefined
  return value.find((element) => elementPath(path, element, collection) === `${path}.${segment}`)
}

/** `Tabs › Details › Fields`: elements of lists by what they are called in any of the states. */
const labelOf = (
  { path }: ThreeWayPlace,
  { states }: WaitingStep,
  model: Naming,
  describe: Describe,
): string => {
  let held: readonly (Json | undefined)[] = [states.now, states.wanted, states.before]
  let so = ''
  let member = ''
  const words = path.split('.').map((segment) => {
    held = held.map((value) => below(value, so, segment, model))
    so = memberPattern(so, segment)
    if (!segment.startsWith('~')) {
      member = segment
      return wordMember(segment)
    }
    return describe.value(
      held.find((value) => value !== undefined),
      member,
    )
  })
  return words.filter((word) => word !== '').join(' › ')
}

/** A step that waits, in words: what the plan saw, what is there now, and what the plan wants. */
export const viewDrift = (waiting: WaitingStep, model: Naming, describe: Describe): DriftView => ({
  drift: waiting.drift,
  members: waiting.places.map((place): DriftMember => {
    const member = place.path.split('.').findLast((segment) => !segment.startsWith('~')) ?? ''
    const word = (value: Json | undefined): string | null => describe.value(value, member) || null
    const { path, changedThere, changedByPlan, isConflict } = place
    return {
      path,
      label: labelOf(place, waiting, model, describe),
      before: word(place.before),
      now: word(place.now),
      wanted: word(place.wanted),
      changedThere,
      changedByPlan,
      isConflict,
    }
  }),
  decision: waiting.decision ?? null,
})
