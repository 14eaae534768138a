import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { type FieldRecord, fieldSlice, findCustomField, isCustom } from './state.ts'

const notFound = 'The custom field was not found.'

/** The custom field of a path parameter; 404 for system fields and for those in the trash. */
export function customFieldOf(context: Context, parameter = 'fieldId'): FieldRecord {
  const field = findCustomField(context.site, context.params[parameter] ?? '')
  return field ?? refuse(404, notFound)
}

/** The custom field of `{id}`, in the trash or not; 400 for an id of another form. */
export function anyCustomFieldOf(context: Context): FieldRecord {
  const id = context.params.id ?? ''
  if (!/^customfield_\d+$/.test(id)) refuse(400, `The custom field ID '${id}' is not valid.`)
  const field = fieldSlice.of(context.site)[id]
  return field !== undefined && isCustom(field) ? field : refuse(404, notFound)
}

/** Ends with 400 when a field belongs to an app or to Jira Software. */
export function refuseLocked(field: FieldRecord): void {
  if (field.locked) refuse(400, `The custom field ${field.id} is locked and cannot be changed.`)
}
