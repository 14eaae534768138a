import type { JsonObject } from '#contract/model/json'
import { objectsIn, referredId, referredIds } from '../wanted-members.ts'
import type { Fields, FieldsByType, Said } from './fields-by-type.ts'

const saidIn = (item: JsonObject, general?: Said): Said => ({
  required: typeof item.required === 'boolean' ? item.required : (general?.required ?? false),
  description:
    typeof item.description === 'string' ? item.description : (general?.description ?? null),
  renderer: typeof item.renderer === 'string' ? item.renderer : (general?.renderer ?? null),
})

const exceptionFor = (item: JsonObject, typeId: string): JsonObject | undefined =>
  objectsIn(item, 'exceptions').find((one) => referredId(one, 'workType') === typeId)

const fieldsFor = (items: readonly JsonObject[], typeId: string): Fields =>
  new Map(
    items.flatMap((item) => {
      const types = referredIds(item, 'workTypes')
      if (types.length > 0 && !types.includes(typeId)) return []
      const exception = exceptionFor(item, typeId)
      const general = saidIn(item)
      return [[referredId(item, 'field') ?? '', exception ? saidIn(exception, general) : general]]
    }),
  )

/** What the data of a field scheme comes to. */
export const fromFieldScheme = (data: JsonObject): FieldsByType => {
  const items = objectsIn(data, 'fields')
  const named = items.flatMap((item) => [
    ...referredIds(item, 'workTypes'),
    ...objectsIn(item, 'exceptions').map((one) => referredId(one, 'workType') ?? ''),
  ])
  const everywhere = items.filter((item) => referredIds(item, 'workTypes').length === 0)
  return {
    rest: new Map(everywhere.map((item) => [referredId(item, 'field') ?? '', saidIn(item)])),
    apart: new Map([...new Set(named)].sort().map((id) => [id, fieldsFor(items, id)])),
  }
}
