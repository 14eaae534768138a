import {
  isJsonList,
  isJsonObject,
  type Json,
  type JsonObject,
  jsonSchema,
} from '#contract/model/json'
import { isReference } from '#contract/model/reference'
import { carriers, datedTypes, filteredTypes, referring } from './default-members.ts'
import type { SiteOption } from './option-tree.ts'

const idOf = (value: Json | undefined): Json =>
  isJsonList(value) ? value.map(idOf) : isReference(value) ? value.id : null

const filterBody = (filter: Json | undefined): JsonObject =>
  isJsonObject(filter) && filter.enabled === true
    ? {
        enabled: true,
        groups: filter.groups ?? [],
        roleIds: isJsonList(filter.roles) ? filter.roles.map((role) => Number(idOf(role))) : [],
      }
    : { enabled: false }

const optionBody = (value: JsonObject, options: readonly SiteOption[]): JsonObject => {
  if (isJsonList(value.options)) {
    const chosen = new Set(value.options)
    return { optionIds: options.filter((one) => chosen.has(one.value)).map((one) => one.id) }
  }
  const parent = options.find((one) => one.value === value.option)
  const child = parent?.children.find((one) => one.value === value.child)
  return {
    ...(parent ? { optionId: parent.id } : {}),
    ...(child ? { cascadingOptionId: child.id } : {}),
  }
}

const apiNames = new Map([...referring].map(([name, { member }]) => [member, name]))

const membersOf = (value: JsonObject, options: readonly SiteOption[]): JsonObject => {
  const { type, userFilter, ...own } = value
  if (String(type).startsWith('option.')) return optionBody(value, options)
  if (type === 'forge.object') return { object: jsonSchema.parse(JSON.parse(String(own.object))) }
  const plain = Object.entries(own)
    .filter(([, held]) => held !== '')
    .map(([member, held]): readonly [string, Json] => {
      const name = apiNames.get(member)
      return name === undefined ? [member, held] : [name, idOf(held)]
    })
  return Object.fromEntries(plain)
}

/** The body's entry that gives a context this default value. */
export const defaultBody = (
  contextId: string,
  value: JsonObject,
  options: readonly SiteOption[],
): JsonObject => ({
  type: value.type ?? '',
  contextId,
  ...membersOf(value, options),
  ...(filteredTypes.has(String(value.type)) ? { userFilter: filterBody(value.userFilter) } : {}),
})

/** The body's entry that takes a context's default value of this type away. */
export const noDefaultBody = (contextId: string, type: string): JsonObject => {
  const carrier = carriers.get(type)
  return {
    type,
    contextId,
    ...(carrier === undefined ? {} : { [carrier]: null }),
    ...(datedTypes.has(type) ? { useCurrent: false } : {}),
    ...(filteredTypes.has(type) ? { userFilter: { enabled: false } } : {}),
  }
}
