import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import type { Plan, Step } from '#contract/model/plan'
import { referenceKey } from '#contract/model/reference'
import type { JournalState, StepHistory } from '../deployment/journal-state.ts'
import { objectOf } from '../deployment/outcome-object.ts'
import { earlierStepOf, stepMaking } from '../deployment/step-links.ts'
import type { ObjectIndex } from '../planning/object-index.ts'
import { mapReferences } from '../reference-walk.ts'

/** What a run did to one object of the destination, as its journal tells. */
export interface Trace {
  readonly kind: string
  readonly id: string
  readonly did: 'made' | 'changed' | 'deleted'
  /** The object before the run; absent where the run made it. */
  readonly former?: ConfigObject
  /** Its data as the run left it; absent where the run did not come to an end with it. */
  readonly left?: JsonObject
  /** What the plan wanted of it, in ids of the destination. */
  readonly wanted: JsonObject
  /** Several objects may be the one that the run made: nobody knows which. */
  readonly isDoubtful?: true
}

/** Native ids of the objects that the steps made, as far as the journal knows them. */
const idsIn = ({ steps }: Plan, state: JournalState): ReadonlyMap<string, string> =>
  new Map(
    steps.flatMap(({ id, destinationId }) => {
      const history = state.steps.get(id)
      const known = history?.createdId ?? objectOf(history?.outcome) ?? destinationId
      return known === undefined ? [] : [[id, known] as const]
    }),
  )

/**
 * Objects that a create may have made whose answer never came: those that bear its key now and did
 * not before.
 */
const lookUp = (
  step: Step,
  { sameName }: StepHistory,
  ids: ReadonlyMap<string, string>,
  now: ObjectIndex,
): readonly string[] => {
  const maker = stepMaking(step.owner?.id ?? '')
  const ownerId = maker === undefined ? step.owner?.id : ids.get(maker)
  if (step.owner !== undefined && ownerId === undefined) return []
  const owner = step.owner && ownerId !== undefined ? { ...step.owner, id: ownerId } : undefined
  const known = new Set(ids.values())
  return now
    .bearing(step.kind, step.naturalKey, owner)
    .map(({ id }) => id)
    .filter((id) => !sameName.includes(id) && !known.has(id))
}

/**
 * What a run did, object by object, by its plan and its journal; what is not known of one that was
 * interrupted is looked up in the destination as it is now. Objects that it only read are none.
 */
export const runTraces = (plan: Plan, state: JournalState, now: ObjectIndex): readonly Trace[] => {
  const ids = idsIn(plan, state)
  const traces = new Map<string, Trace>()
  const note = (trace: Trace): void => {
    const key = referenceKey({ $ref: trace.kind, id: trace.id })
    const earlier = traces.get(key)
    traces.set(
      key,
      earlier === undefined
        ? trace
        : {
            ...earlier,
            wanted: trace.wanted,
            ...(trace.left === undefined ? {} : { left: trace.left }),
          },
    )
  }
  const wantedBy = (step: Step): JsonObject =>
    mapReferences(step.after, (found) => {
      const maker = stepMaking(found.id)
      const id = maker === undefined ? undefined : ids.get(maker)
      return { ...found, id: id ?? found.id }
    }) as JsonObject

  for (const step of plan.steps) {
    const history = state.steps.get(step.id)
    if (history === undefined) continue
    const { kind } = step
    const { before, possibleWrites, leftBehind: left } = history
    const common = { kind, wanted: wantedBy(step), ...(left === undefined ? {} : { left }) }
    const earlier = earlierStepOf(step.id)
    // A step that was to make an object may have taken over one that others had made meanwhile.
    const isCreation = step.destinationId === undefined && earlier === undefined && before === null
    if (isCreation && history.createdId !== undefined) {
      note({ ...common, id: history.createdId, did: 'made' })
    } else if (isCreation && possibleWrites > 0) {
      const found = lookUp(step, history, ids, now)
      const doubt = found.length > 1 ? { isDoubtful: true as const } : {}
      for (const id of found) note({ ...common, id, did: 'made', ...doubt })
    } else if (possibleWrites > 0 && before !== null && step.action === 'delete') {
      if (now.get(kind, before.id) === undefined) {
        note({ ...common, id: before.id, did: 'deleted', former: before })
      }
    } else if (possibleWrites > 0 && before !== null) {
      note({ ...common, id: before.id, did: 'changed', former: before })
    }
  }
  return [...traces.values()]
}
