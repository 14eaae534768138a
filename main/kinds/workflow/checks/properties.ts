import type { JsonObject } from '#contract/model/json'
import type { Finding } from '#domain/kind-model'
import { objectsIn, textIn } from '../../wanted-members.ts'
import { twice } from './twice.ts'

const keysTwice = (owner: JsonObject, path: string): readonly Finding[] =>
  twice(objectsIn(owner, 'properties').map((property) => textIn(property, 'key'))).map((keys) => ({
    code: 'property-twice',
    path: `${path}.properties`,
    details: keys,
  }))

/**
 * Properties of one status or transition whose keys differ in case or blanks only: one of them wins,
 * and nobody can say which (hazards 1.4). Source and destination may have one each.
 */
export const checkProperties = (wanted: JsonObject): readonly Finding[] =>
  (['statuses', 'transitions'] as const).flatMap((list) =>
    objectsIn(wanted, list).flatMap((owner, at) => keysTwice(owner, `${list}.${at}`)),
  )
