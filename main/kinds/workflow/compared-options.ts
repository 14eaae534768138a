import { AppError, failure } from '#contract/model/failure'
import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { isReference, reference } from '#contract/model/reference'
import { nameKey } from '#domain/natural-key'
import type { JiraApi } from '#jira/api'
import { readOptions } from '../field-context/read.ts'
import { type NamedObject, namedOptions, type TextLookup } from '../text/lookup.ts'
import { textIn } from '../wanted-members.ts'
import { rulesIn } from './rule-places.ts'

/** Fields of Jira's own whose values are objects that have ids. */
const objectsOfFields: Readonly<Record<string, string>> = {
  issuetype: 'issueType',
  priority: 'priority',
  resolution: 'resolution',
  status: 'status',
}

const parsed = (text: string): Json | undefined => {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

/**
 * What `system:check-field-value` compares with where it compares ids (`OPTIONID`): a list of ids as
 * JSON. Options become their context with their value, the objects of Jira's own fields references.
 * Undefined where one of the ids names nothing.
 */
export const readComparedOptions = (
  fieldId: string,
  written: string,
  lookup: TextLookup,
): JsonObject | undefined => {
  const ids = parsed(written)
  if (!isJsonList(ids)) return undefined
  const kind = objectsOfFields[fieldId]
  const read = ids.map((one): JsonObject | undefined => {
    const id = String(one)
    if (kind !== undefined) return lookup.byId(kind, id) && reference(kind, id)
    const isCustom = fieldId.startsWith('customfield_')
    const found = isCustom ? lookup.byId('option', id, fieldId) : undefined
    return found?.option
      ? {
          context: reference('fieldContext', found.option.contextId),
          under: found.option.under,
          option: found.name,
        }
      : undefined
  })
  const options = read.filter((one) => one !== undefined)
  return options.length < read.length ? undefined : { options }
}

/** Whether a parameter holds such options, as they are read. */
export const isComparedOptions = (
  value: Json | undefined,
): value is JsonObject & { readonly options: readonly Json[] } =>
  isJsonObject(value) && isJsonList(value.options)

const isAlike = (one: string, other: string): boolean => nameKey(one) === nameKey(other)

type IdOf = (option: JsonObject) => string

const withIds = (value: Json, idOf: IdOf): Json => {
  if (isJsonList(value)) return value.map((one) => withIds(one, idOf))
  if (!isJsonObject(value) || isReference(value)) return value
  if (isReference(value.context) && typeof value.option === 'string') return idOf(value)
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => [name, withIds(held, idOf)]),
  )
}

/** Contexts whose options the rules of a workflow compare with, and their fields. */
const comparedContexts = (data: JsonObject): ReadonlyMap<string, string> =>
  new Map(
    rulesIn(data).flatMap(({ rule }) => {
      const { fieldId, fieldValue } = isJsonObject(rule.parameters) ? rule.parameters : {}
      if (!isReference(fieldId) || !isComparedOptions(fieldValue)) return []
      return fieldValue.options.flatMap((option) =>
        isJsonObject(option) && isReference(option.context)
          ? [[option.context.id, fieldId.id] as const]
          : [],
      )
    }),
  )

/**
 * A workflow's data with the ids that the options have on the destination: one list is read for each
 * context, and none where no rule compares with options. Fails with `plan.stale` where an option is
 * not there.
 */
export const withOptionIds = async (
  api: JiraApi,
  subject: string,
  data: JsonObject,
): Promise<JsonObject> => {
  const present = new Map<string, readonly NamedObject[]>()
  for (const [contextId, fieldId] of comparedContexts(data)) {
    const options = await readOptions(api, fieldId, contextId)
    present.set(contextId, namedOptions(contextId, options))
  }
  if (present.size === 0) return data
  const idOf: IdOf = (wanted) => {
    const { context } = wanted
    const name = textIn(wanted, 'option')
    const under = textIn(wanted, 'under')
    const options = present.get(isReference(context) ? context.id : '') ?? []
    // Of options that differ in case only, the destination has one, in its own spelling.
    const found =
      options.find((one) => one.name === name && one.option?.under === under) ??
      options.find((one) => isAlike(one.name, name) && isAlike(one.option?.under ?? '', under))
    if (found) return found.id
    throw new AppError(failure('plan.stale', subject, [`The option “${name}” is not there.`]))
  }
  return withIds(data, idOf) as JsonObject
}
