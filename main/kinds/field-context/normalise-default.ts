import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { datedTypes, filteredTypes, isIdentifier, referring } from './default-members.ts'
import type { SiteOption } from './option-tree.ts'

const isBlank = (value: Json | undefined): boolean =>
  value === undefined || value === null || value === '' || (isJsonList(value) && value.length === 0)

const referTo = (kind: string, value: Json): Json =>
  isJsonList(value)
    ? value.filter(isIdentifier).map((id) => reference(kind, id))
    : isIdentifier(value)
      ? reference(kind, value)
      : null

/** Roles are referred to by id; the groups of a user filter are names already. */
const normaliseFilter = (filter: Json | undefined): JsonObject =>
  isJsonObject(filter) && filter.enabled === true
    ? {
        enabled: true,
        groups: isJsonList(filter.groups) ? filter.groups : [],
        roles: referTo('projectRole', filter.roleIds ?? []),
      }
    : { enabled: false, groups: [], roles: [] }

const optionMembers = (value: JsonObject, options: readonly SiteOption[]): JsonObject => {
  if (isJsonList(value.optionIds)) {
    const chosen = new Set(value.optionIds.filter(isIdentifier).map(String))
    return {
      options: options.filter((option) => chosen.has(option.id)).map((option) => option.value),
    }
  }
  const parent = options.find((option) => option.id === String(value.optionId))
  if (!parent) return {}
  const child = parent.children.find((option) => option.id === String(value.cascadingOptionId))
  return { option: parent.value, ...(child ? { child: child.value } : {}) }
}

/**
 * A context's default value as it stands in data: `{ type, … }` with options by value and other
 * objects as references, or null where there is none. A date that follows the clock keeps no date.
 */
export const normaliseDefault = (
  value: JsonObject | null | undefined,
  options: readonly SiteOption[],
): JsonObject | null => {
  if (!value || typeof value.type !== 'string') return null
  const {
    type,
    contextId,
    optionId,
    optionIds,
    cascadingOptionId,
    useCurrent,
    userFilter,
    ...own
  } = value
  const current = datedTypes.has(type) && useCurrent === true
  const plain = Object.entries(own)
    .filter(([, held]) => !isBlank(held))
    .filter(([name]) => !(current && (name === 'date' || name === 'dateTime')))
    .map(([name, held]): readonly [string, Json] => {
      const target = referring.get(name)
      return target ? [target.member, referTo(target.kind, held)] : [name, held]
    })
  const filter = normaliseFilter(userFilter)
  const members: JsonObject = {
    ...Object.fromEntries(plain),
    ...optionMembers(value, options),
    ...(current ? { useCurrent: true } : {}),
    ...(filteredTypes.has(type) && filter.enabled === true ? { userFilter: filter } : {}),
  }
  return Object.values(members).every(isBlank) ? null : { type, ...members }
}
