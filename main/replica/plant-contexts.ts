import type { ConfigObject } from '#contract/model/config-object'
import { isJsonObject, type JsonObject } from '#contract/model/json'
import { isReference } from '#contract/model/reference'
import { contextSlice, type DefaultValue } from '#twin/field-contexts/state'
import { addOption, type OptionRecord } from '#twin/field-options/state'
import { idsOf, listOf, objectOf, objectsOf, textOf, textsOf } from './data.ts'
import type { Planting } from './planting.ts'

/** Members of default values that refer to other objects, and what Jira calls them. */
const jiraNames: Readonly<Record<string, string>> = {
  user: 'accountId',
  users: 'accountIds',
  group: 'groupId',
  groups: 'groupIds',
  project: 'projectId',
  version: 'versionId',
  versions: 'versionIds',
}

const optionNamed = (options: readonly OptionRecord[], value: unknown, parentId: string | null) =>
  options.find((option) => option.value === value && option.parentId === parentId)?.id

const ofOptions = (data: JsonObject, options: readonly OptionRecord[]): DefaultValue => {
  if (data.type === 'option.multiple') {
    return {
      optionIds: listOf(data, 'options').flatMap((one) => optionNamed(options, one, null) ?? []),
    }
  }
  const optionId = optionNamed(options, data.option, null)
  const child = optionNamed(options, data.child, optionId ?? null)
  return {
    ...(optionId === undefined ? {} : { optionId }),
    ...(child === undefined ? {} : { cascadingOptionId: child }),
  }
}

const filterOf = (filter: JsonObject): JsonObject =>
  filter.enabled === true
    ? {
        enabled: true,
        groups: listOf(filter, 'groups'),
        roleIds: idsOf(filter, 'roles').map(Number),
      }
    : { enabled: false }

/** A default value as Jira keeps it; null where there is none. */
const defaultOf = (data: JsonObject, options: readonly OptionRecord[]): DefaultValue | null => {
  const value = data.default
  if (!isJsonObject(value)) return null
  if (textOf(value, 'type').startsWith('option.')) return ofOptions(value, options)
  const members = Object.entries(value).flatMap(([name, held]) => {
    if (name === 'type' || held === null || held === '') return []
    if (name === 'userFilter') return [[name, filterOf(objectOf(value, name))] as const]
    if (isReference(held)) return [[jiraNames[name] ?? name, held.id] as const]
    const ids = idsOf(value, name)
    if (ids.length > 0) return [[jiraNames[name] ?? name, ids] as const]
    return [[name, held] as const]
  })
  return Object.fromEntries(members)
}

/** Snapshots of older builds do not tell the ids of options: these get new ones. */
const plantOptions = (
  { site }: Planting,
  contextId: string,
  { data, facts }: Pick<ConfigObject, 'data' | 'facts'>,
): OptionRecord[] => {
  const ids = objectsOf(facts, 'optionIds')
  const plant = (option: JsonObject, id: string | undefined, parentId: string | null) => {
    const disabled = option.disabled === true
    return addOption(site, contextId, { id, value: textOf(option, 'value'), disabled, parentId })
  }
  return objectsOf(data, 'options').flatMap((option, at) => {
    const own = ids[at] ?? {}
    const parent = plant(option, textOf(own, 'id') || undefined, null)
    const below = textsOf(own, 'children')
    const children = objectsOf(option, 'children')
    return [parent, ...children.map((child, place) => plant(child, below[place], parent.id))]
  })
}

/** Contexts of custom fields with options and default values. */
export const plantContexts = (planting: Planting): void => {
  const all = contextSlice.of(planting.site)
  for (const context of planting.of('fieldContext')) {
    const { id, name, owner, data, facts } = context
    const global = data.allProjects === true
    all[id] = {
      id,
      fieldId: owner?.id ?? '',
      name,
      description: textOf(data, 'description'),
      projectIds: idsOf(data, 'projects'),
      issueTypeIds: global
        ? [...textsOf(facts, 'narrowedToIssueTypes')]
        : idsOf(data, 'issueTypes'),
      global,
      defaultValue: defaultOf(data, plantOptions(planting, id, context)),
    }
  }
}
