import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { canonicalJson } from '#domain/canonical-json'
import {
  datedTypes,
  filteredTypes,
  isIdentifier,
  orderedTypes,
  referring,
} from './default-members.ts'
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

/** Options by value: several in the order of the context's list, one, or one and its child. */
const optionMembers = (
  type: string,
  value: JsonObject,
  options: readonly SiteOption[],
): JsonObject => {
  if (type === 'option.multiple') {
    const ids = isJsonList(value.optionIds) ? value.optionIds : []
    const chosen = new Set(ids.filter(isIdentifier).map(String))
    return { options: options.filter(({ id }) => chosen.has(id)).map((option) => option.value) }
  }
  const parent = options.find((option) => option.id === String(value.optionId))
  if (type === 'option.single') return { option: parent?.value ?? null }
  const child = parent?.children.find((option) => option.id === String(value.cascadingOptionId))
  return { option: parent?.value ?? null, child: child?.value ?? null }
}

/** A date that follows the clock keeps no date of its own, which Jira would ignore. */
const dateMembers = (type: string, value: JsonObject): JsonObject => {
  const member = type === 'datepicker' ? 'date' : 'dateTime'
  const useCurrent = value.useCurrent === true
  return { [member]: useCurrent ? '' : (value[member] ?? ''), useCurrent }
}

const membersOf = (value: JsonObject, type: string, options: readonly SiteOption[]): JsonObject => {
  if (type.startsWith('option.')) return optionMembers(type, value, options)
  if (datedTypes.has(type)) return dateMembers(type, value)
  // Apps' objects are kept whole, as text: two of them are never merged member by member.
  if (type === 'forge.object') return { object: value.object ? canonicalJson(value.object) : null }
  const { type: _, contextId, userFilter, versionOrder, ...own } = value
  const explicit = filteredTypes.has(type) ? { accountId: null, ...own } : own
  const plain = Object.entries(explicit).map(([name, held]): readonly [string, Json] => {
    const target = referring.get(name)
    return target ? [target.member, referTo(target.kind, held)] : [name, held]
  })
  return {
    ...Object.fromEntries(plain),
    ...(orderedTypes.has(type) ? { versionOrder: versionOrder ?? '' } : {}),
    ...(filteredTypes.has(type) ? { userFilter: normaliseFilter(userFilter) } : {}),
  }
}

const saysNothing = (member: string, value: Json | undefined): boolean =>
  isBlank(value) ||
  value === false ||
  member === 'versionOrder' ||
  (isJsonObject(value) && value.enabled === false)

/**
 * A context's default value as it stands in data: `{ type, … }` with options by value and other
 * objects as references, or null where there is none. Values of one type always have the same
 * members.
 */
export const normaliseDefault = (
  value: JsonObject | null | undefined,
  options: readonly SiteOption[],
): JsonObject | null => {
  if (!value || typeof value.type !== 'string') return null
  const members = membersOf(value, value.type, options)
  const isEmpty = Object.entries(members).every(([name, held]) => saysNothing(name, held))
  return isEmpty ? null : { type: value.type, ...members }
}
