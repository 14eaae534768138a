import type { JsonObject } from '#contract/model/json'
import { defaultMapping } from '../rows-by-issue-type.ts'
import { objectsIn, referredId } from '../wanted-members.ts'
import { type Fields, type FieldsByType, permanentFields, type Said } from './fields-by-type.ts'

const saidIn = (id: string, item: JsonObject | undefined): Said => ({
  required: permanentFields.includes(id) || item?.required === true,
  description: typeof item?.description === 'string' ? item.description : null,
  renderer: typeof item?.renderer === 'string' ? item.renderer : null,
})

/**
 * The fields that a configuration shows: all that are listed and that it does not hide. Others of
 * which it says something are in it where `canBeListed`.
 */
export const shownBy = (
  configuration: JsonObject,
  listed: readonly string[],
  canBeListed: (fieldId: string) => boolean = () => true,
): Fields => {
  const items = new Map(
    objectsIn(configuration, 'items').map((item) => [referredId(item, 'field') ?? '', item]),
  )
  return new Map(
    [...new Set([...listed, ...items.keys()])].filter(canBeListed).flatMap((id) => {
      const item = items.get(id)
      return item?.hidden === true ? [] : [[id, saidIn(id, item)]]
    }),
  )
}

/**
 * What the data of a field configuration scheme comes to; undefined where a configuration of it is
 * not known, so that nobody can tell. `fieldsOf` gives what a configuration shows.
 */
export const fromConfigurations = (
  scheme: JsonObject,
  fieldsOf: (configurationId: string) => Fields | undefined,
): FieldsByType | undefined => {
  let rest: Fields | undefined
  const apart = new Map<string, Fields>()
  for (const row of objectsIn(scheme, 'mappings')) {
    const fields = fieldsOf(referredId(row, 'configuration') ?? '')
    if (fields === undefined) return undefined
    if (row.issueType === defaultMapping) rest = fields
    else apart.set(referredId(row, 'issueType') ?? '', fields)
  }
  return rest && { rest, apart }
}
