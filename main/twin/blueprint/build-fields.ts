import type { Blueprint, ContextBlueprint, FieldBlueprint } from './blueprint.ts'
import { type Builder, createdId } from './builder.ts'

const customTypes = 'com.atlassian.jira.plugin.system.customfieldtypes'

interface Option {
  readonly id: string
  readonly value: string
}

/** Creates options of a context; children below `parentId`. Gives their ids by value. */
const buildOptions = (
  { api }: Builder,
  path: string,
  values: readonly string[],
  disabled: readonly string[],
  parentId?: string,
): ReadonlyMap<string, string> => {
  const ids = new Map<string, string>()
  for (let at = 0; at < values.length; at += 1000) {
    const options = values.slice(at, at + 1000).map((value) => ({
      value,
      disabled: disabled.includes(value),
      ...(parentId === undefined ? {} : { optionId: parentId }),
    }))
    const made = api.call('POST', path, { options }) as { options: Option[] }
    for (const option of made.options) ids.set(option.value, option.id)
  }
  return ids
}

/** The default value of a context as Jira wants it, from ids of options and of those below them. */
const defaultOf = (
  type: string,
  wanted: readonly string[],
  ids: ReadonlyMap<string, string>,
  childIds: ReadonlyMap<string, string>,
): object | undefined => {
  const [first = '', second = ''] = wanted
  switch (type) {
    case 'select':
    case 'radiobuttons':
      return { type: 'option.single', optionId: ids.get(first) }
    case 'multiselect':
    case 'multicheckboxes':
      return { type: 'option.multiple', optionIds: wanted.map((value) => ids.get(value)) }
    case 'cascadingselect':
      return {
        type: 'option.cascading',
        optionId: ids.get(first),
        cascadingOptionId: childIds.get(second),
      }
    default:
      return undefined
  }
}

const fillContext = (
  builder: Builder,
  field: FieldBlueprint,
  fieldId: string,
  contextId: string,
  { options = [], disabledOptions = [], defaultOption }: ContextBlueprint,
): void => {
  const path = `/rest/api/3/field/${fieldId}/context/${contextId}/option`
  const values = options.map((option) => (typeof option === 'string' ? option : option[0]))
  if (values.length === 0) return
  const ids = buildOptions(builder, path, values, disabledOptions)
  const childIds = new Map<string, string>()
  for (const option of options) {
    if (typeof option === 'string') continue
    const made = buildOptions(builder, path, option[1], [], ids.get(option[0]))
    for (const [value, id] of made) childIds.set(value, id)
  }
  if (defaultOption === undefined) return
  const wanted = typeof defaultOption === 'string' ? [defaultOption] : defaultOption
  const value = defaultOf(field.type, wanted, ids, childIds)
  if (value === undefined) throw new Error(`${field.name} has no default option`)
  builder.api.call('PUT', `/rest/api/3/field/${fieldId}/context/defaultValue`, {
    defaultValues: [{ contextId, ...value }],
  })
}

/** Custom fields, without their contexts: those name projects. */
export const buildFields = ({ api, directory }: Builder, blueprint: Blueprint): void => {
  for (const field of blueprint.fields) {
    const id = createdId(
      api.call('POST', '/rest/api/3/field', {
        name: field.name,
        description: field.description ?? '',
        type: `${customTypes}:${field.type}`,
        ...(field.searcher ? { searcherKey: `${customTypes}:${field.searcher}` } : {}),
      }),
    )
    directory.add('field', field.key, id)
  }
}

/** Contexts, options and defaults. A context without projects is the automatic global one. */
export const buildContexts = (builder: Builder, blueprint: Blueprint): void => {
  const { api, directory } = builder
  for (const field of blueprint.fields) {
    const fieldId = directory.id('field', field.key)
    const path = `/rest/api/3/field/${fieldId}/context`
    for (const context of field.contexts ?? []) {
      const named = { name: context.name, description: context.description ?? '' }
      if (context.projects || context.issueTypes) {
        const made = api.call('POST', path, {
          ...named,
          projectIds: (context.projects ?? []).map((key) => directory.id('project', key)),
          issueTypeIds: (context.issueTypes ?? []).map((name) => directory.id('issueType', name)),
        })
        fillContext(builder, field, fieldId, createdId(made), context)
        continue
      }
      const { values } = api.call('GET', `${path}?isGlobalContext=true`) as {
        values: { id: string }[]
      }
      const global = values[0]?.id ?? ''
      api.call('PUT', `${path}/${global}`, named)
      fillContext(builder, field, fieldId, global, context)
    }
  }
}
