import { type FieldRecord, isCustom } from '../../fields/state.ts'
import type { Context } from '../../http/context.ts'
import { translate } from '../../locale.ts'

/** A custom field answers to its number and its name in JQL. */
function clauseNames(field: FieldRecord): readonly string[] {
  if (!isCustom(field)) return field.clauseNames
  return field.searcherKey === undefined ? [] : [...field.clauseNames, field.name]
}

/** A field as `GET /field` and `POST /field` answer it (`FieldBean`): no description, no context. */
export function fieldBean(context: Context, field: FieldRecord): Record<string, unknown> {
  return {
    id: field.id,
    name: translate(context, field),
    custom: isCustom(field),
    orderable: field.orderable,
    navigable: field.navigable,
    searchable: field.searcherKey !== undefined,
    clauseNames: clauseNames(field),
    ...(field.schema === undefined ? {} : { schema: field.schema }),
  }
}
