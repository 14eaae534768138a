import type { DriftMember, DriftView } from '#contract/model/drift'
import type { Json } from '#contract/model/json'
import type { WaitingStep } from '#domain/deployment/waiting-step'
import type { KindModel } from '#domain/kind-model'
import type { Describe } from './describe.ts'
import { memberOf, placeLabel } from './place-label.ts'

/** A step that waits, in words: what the plan saw, what is there now, and what the plan wants. */
export const viewDrift = (
  waiting: WaitingStep,
  model: Pick<KindModel, 'collections'>,
  describe: Describe,
): DriftView => ({
  drift: waiting.drift,
  members: waiting.places.map((place): DriftMember => {
    const { path, changedThere, changedByPlan, isConflict } = place
    const word = (value: Json | undefined): string | null =>
      describe.value(value, memberOf(path)) || null
    const { now, wanted, before } = waiting.states
    return {
      path,
      label: placeLabel(path, [now, wanted, before], model, describe),
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
