import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import type { Snapshot } from '#contract/model/snapshot'
import type { Counterparts } from '../planning/counterparts.ts'
import { indexObjects } from '../planning/object-index.ts'
import type { Remembered } from '../planning/remembered.ts'

/** An object as it was when both sites were last equal. */
export interface BaseState {
  /** In whose terms: a site's own ids and references. */
  readonly terms: 'source' | 'destination'
  readonly data: JsonObject
}

/** Gives what an object and its counterpart were; undefined where that is not known. */
export type BaseStateOf = (object: ConfigObject, destination: ConfigObject) => BaseState | undefined

/**
 * Finds base states in a snapshot of either site. Of a site that is neither nothing is known. Where
 * only the name is known that both objects had, it is the base alone.
 */
export const baseStates = (
  base: Snapshot | undefined,
  sourceCloudId: string,
  remembered: Remembered,
): BaseStateOf => {
  const index = base && indexObjects(base)
  const terms = base?.site.cloudId === sourceCloudId ? 'source' : 'destination'
  return (object, destination) => {
    const found = index?.get(object.kind, terms === 'source' ? object.id : destination.id)
    if (found) return { terms, data: found.data }
    const name = remembered.formerNameOf(object)
    return name === undefined ? undefined : { terms: 'destination', data: { name } }
  }
}

/**
 * Counterparts as they were when both sites were last equal: what has been chosen, or has gone, or is
 * called otherwise since is no change of the object that names it.
 */
export const counterpartsThen = (
  base: Snapshot | undefined,
  now: Counterparts,
  remembered: Remembered,
): Counterparts => {
  const index = base && indexObjects(base)
  const targetOf: Counterparts['targetOf'] = (found) => {
    const id = remembered.idOf(found.$ref, found.id)
    return id === undefined
      ? (now.targetOf(found) ?? now.presentOf(found))
      : reference(found.$ref, id)
  }
  return {
    targetOf,
    presentOf: targetOf,
    namingOf: (found) => {
      const naming = now.namingOf(found)
      const name =
        remembered.nameThere(found.$ref, found.id) ?? index?.get(found.$ref, found.id)?.name
      const isNamed = naming.text !== '' && naming.as !== 'key'
      return isNamed && name !== undefined ? { ...naming, text: name } : naming
    },
    isLeftOut: () => false,
    isSkipped: () => false,
  }
}
