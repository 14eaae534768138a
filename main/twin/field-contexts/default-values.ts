import { extraSwitch } from '../extra-switch.ts'
import { optionsOf } from '../field-options/state.ts'
import { findFieldType } from '../fields/field-types.ts'
import { customFieldOf, refuseLocked } from '../fields/find.ts'
import type { FieldRecord } from '../fields/state.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { badPayload, bodyMembers, memberList, optionalId } from '../http/members.ts'
import { filterByIds } from '../http/order.ts'
import { pageBean } from '../http/paging.ts'
import { noContent, ok, type Reply } from '../http/reply.ts'
import { accounts } from '../users/state.ts'
import { defaultShapes, readDefault } from './default-types.ts'
import { type ContextRecord, contextsOf, type DefaultValue, findContext } from './state.ts'

/** The `type` of a field's defaults; 400 for types of apps and those that have none. */
function defaultTypeOf(field: FieldRecord): string {
  const type = findFieldType(field.schema?.custom)?.defaultType
  return type ?? refuse(400, 'Retrieving default value for provided custom field is not supported.')
}

/** Both methods on `…/context/defaultValue` are deprecated; the switch turns them off. */
function refuseIfGone(context: Context): void {
  if (!extraSwitch(context.site, 'oldDefaultValues', true)) {
    refuse(410, 'This endpoint has been removed. Use the default values resource instead.')
  }
}

function wantedContexts(context: Context, field: FieldRecord): readonly ContextRecord[] {
  return filterByIds(context, 'contextId', contextsOf(context.site, field.id), ({ id }) => id)
}

/** `GET …/context/defaultValue`: only contexts that have a default. */
export function listOldDefaults(context: Context): Reply {
  refuseIfGone(context)
  const field = customFieldOf(context)
  const type = defaultTypeOf(field)
  const values = wantedContexts(context, field).flatMap(({ id, defaultValue }) =>
    defaultValue === null ? [] : [{ type, contextId: id, ...defaultValue }],
  )
  return ok(pageBean(context, values))
}

/** `GET …/context/defaultValues`: every context, with an empty list where there is no default. */
export function listDefaults(context: Context): Reply {
  const field = customFieldOf(context)
  const type = defaultTypeOf(field)
  const asked = context.query.getAll('issueTypeId')
  const values = wantedContexts(context, field)
    .filter(({ issueTypeIds }) => {
      const forAll = asked.length === 0 || issueTypeIds.length === 0
      return forAll || issueTypeIds.some((id) => asked.includes(id))
    })
    .map(({ id, defaultValue }) => ({
      contextId: Number(id),
      defaultValues:
        defaultValue === null
          ? []
          : [{ isAnyIssueType: true, value: { type, contextId: id, ...defaultValue } }],
    }))
  return ok(pageBean(context, values))
}

function refuseUnknownOptions(context: Context, record: ContextRecord, value: DefaultValue): void {
  const options = optionsOf(context.site, record.id)
  const listed = Array.isArray(value.optionIds) ? value.optionIds : []
  const named = [value.optionId, ...listed].filter((id) => id !== undefined).map(String)
  const unknown = named.filter((id) => !options.some((one) => one.id === id))
  if (unknown.length > 0) refuse(404, 'The custom field option was not found.')
  const child = value.cascadingOptionId
  if (child === undefined) return
  const parent = options.find((one) => one.id === String(child))?.parentId
  if (parent === undefined || parent !== String(value.optionId)) {
    refuse(404, 'The cascading option was not found.')
  }
}

function refuseUnknownPeople(context: Context, value: DefaultValue): void {
  const listed = Array.isArray(value.accountIds) ? value.accountIds : []
  const named = [value.accountId, ...listed].filter((id) => id !== undefined).map(String)
  const known = accounts.of(context.site)
  const unknown = named.filter((id) => !Object.hasOwn(known, id))
  if (unknown.length > 0) refuse(400, `These users were not found: ${unknown.join(', ')}.`)
}

/** `PUT …/context/defaultValue`: all entries are checked, then all are written. */
export function setDefaults(context: Context): Reply {
  refuseIfGone(context)
  const field = customFieldOf(context)
  const entries = memberList(bodyMembers(context), 'defaultValues')
  refuseLocked(field)
  if (entries.length === 0) refuse(400, 'The defaultValues have to be provided.')
  if (new Set(entries.map((entry) => entry.type)).size > 1) {
    refuse(400, 'All default values in the request must have the same type.')
  }
  const type = defaultTypeOf(field)
  if (entries[0]?.type !== type) {
    refuse(400, 'The type of the default values does not match the type of the custom field.')
  }
  const shape = defaultShapes[type]
  if (shape === undefined) throw new Error(`no shape of default values of type ${type}`)
  const changes = entries.map((entry) => {
    const id = optionalId(entry, 'contextId') ?? refuse(400, 'The contextId has to be provided.')
    const record =
      findContext(context.site, field.id, id) ?? refuse(404, 'The context was not found.')
    const value = readDefault(shape, entry)
    if (value === undefined) return refuse(400, badPayload)
    if (value !== null) refuseUnknownOptions(context, record, value)
    if (value !== null) refuseUnknownPeople(context, value)
    return { record, value }
  })
  for (const { record, value } of changes) record.defaultValue = value
  return noContent()
}
