import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { isReference } from '#contract/model/reference'
import { carriers, datedTypes, filteredTypes, referring } from './default-members.ts'
import type { SiteOption } from './option-tree.ts'

const idOf = (value: Json | undefined): Json =>
  isJsonList(value) ? value.map(idOf) : isReference(value) ? value.id : null

const filterBody = (filter: Json | undefined): JsonObject =>
  isJsonObject(filter)
    ? {
        enabled: true,
        groups: filter.groups ?? [],
        roleIds: isJsonList(filter.roles) ? filter.roles.map((role) => Number(idOf(role))) : [],
      }
    : { enabled: false }

const optionIdsFor = (value: JsonObject, options: readonly SiteOption[]): JsonObject => {
  if (isJsonList(value.options)) {
    const chosen = new Set(value.options)
    return { optionIds: options.filter((one) => chosen.has(one.value)).map((one) => one.id) }
  }
  const parent = options.find((one) => one.value === value.option)
  if (!parent) return {}
  const child = parent.children.find((one) => one.value === value.child)
  return { optionId: parent.id, ...(child ? { cascadingOptionId: child.id } : {}) }
}

/** The body's entry that gives a context this default value. */
export const defaultBody = (
  contextId: string,
  value: JsonObject,
  options: readonly SiteOption[],
): JsonObject => {
  const { type, option, options: chosen, child, userFilter, ...own } = value
  const apiNames = new Map([...referring].map(([name, { member }]) => [member, name]))
  const plain = Object.entries(own).map(([member, held]): readonly [string, Json] => {
    const name = apiNames.get(member)
    return name === undefined ? [member, held] : [name, idOf(held)]
  })
  return {
    type: type ?? '',
    contextId,
    ...Object.fromEntries(plain),
    ...optionIdsFor(value, options),
    ...(filteredTypes.has(String(type)) ? { userFilter: filterBody(userFilter) } : {}),
  }
}

/** The body's entry that takes a context's default value of this type away. */
export const noDefaultBody = (contextId: string, type: string): JsonObject => ({
  type,
  contextId,
  ...(carriers.has(type) ? { [carriers.get(type) ?? '']: null } : {}),
  ...(datedTypes.has(type) ? { useCurrent: false } : {}),
  ...(filteredTypes.has(type) ? { userFilter: { enabled: false } } : {}),
})
