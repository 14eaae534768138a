import { findContext } from '../field-contexts/state.ts'
import { findFieldType, type OptionModel } from '../fields/field-types.ts'
import { customFieldOf, refuseLocked } from '../fields/find.ts'
import type { FieldRecord } from '../fields/state.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { type OptionRecord, optionsOf } from './state.ts'

/** The text that all callers but administrators get. */
export const optionAdminsOnly = 'Only Jira administrators can manage custom field options.'

/** Where the options of a request live. */
export interface OptionPlace {
  readonly field: FieldRecord
  readonly contextId: string
  readonly model: OptionModel
  /** In the order shown. */
  readonly options: readonly OptionRecord[]
}

/** The field and context of the path: 404 for either, 400 for a type without options. */
export function placeOf(context: Context): OptionPlace {
  const field = customFieldOf(context)
  const model = findFieldType(field.schema?.custom)?.options
  if (model === undefined) return refuse(400, "The custom field doesn't support options.")
  const contextId = context.params.contextId ?? ''
  if (findContext(context.site, field.id, contextId) === undefined) {
    refuse(404, 'The context was not found.')
  }
  return { field, contextId, model, options: optionsOf(context.site, contextId) }
}

/** The same for a write: options of locked fields do not change. */
export function writablePlaceOf(context: Context): OptionPlace {
  const place = placeOf(context)
  refuseLocked(place.field)
  return place
}

/** The option with an id at a place, or 404. */
export function requireOption(place: OptionPlace, id: string): OptionRecord {
  const option = place.options.find((one) => one.id === id)
  return option ?? refuse(404, `The custom field option was not found: ${id}.`)
}
