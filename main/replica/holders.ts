import type { JsonObject } from '#contract/model/json'
import type { Holder } from '#twin/holders/state'
import { idOf, textOf } from './data.ts'

/** Who holds a permission or belongs to a level: by id, or by a word where it is no object. */
export const holderOf = (holder: JsonObject): Holder => {
  const subjectId = idOf(holder, 'parameter') ?? textOf(holder, 'parameter')
  const type = textOf(holder, 'type') as Holder['type']
  return subjectId === '' ? { type } : { type, subjectId }
}
