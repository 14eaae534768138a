import type { Json, JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { textIn } from '../wanted-members.ts'
import { writeValue } from './rule-parameters.ts'

/**
 * Properties of statuses and transitions whose values are ids, by key. Their documented form is
 * `jira.field.resolution.include|exclude` (ids joined by commas) and
 * `jira.permission.ACTION.TYPE[.N]`, where TYPE says what the value names.
 */
const idProperties: readonly { readonly key: RegExp; readonly kind: string }[] = [
  { key: /^jira\.field\.resolution\.(include|exclude)$/, kind: 'resolution' },
  { key: /^jira\.permission\..+\.projectrole(\.\d+)?$/i, kind: 'projectRole' },
  { key: /^jira\.permission\..+\.userCF(\.\d+)?$/i, kind: 'field' },
]

const readProperty = (key: string, value: string): Json => {
  const ids = idProperties.find((property) => property.key.test(key))
  if (!ids || value.trim() === '') return value
  return value.split(',').map((id) => reference(ids.kind, id.trim()))
}

/**
 * Properties as a list sorted by key: unlike members of an object, properties that only the
 * destination has can be told apart there, and stay.
 */
export const readProperties = (
  properties: Readonly<Record<string, string | null | undefined>> | null | undefined,
): readonly JsonObject[] =>
  Object.keys(properties ?? {})
    .sort()
    .map((key) => ({ key, value: readProperty(key, properties?.[key] ?? '') }))

/** Properties as Jira takes them. */
export const writeProperties = (properties: readonly JsonObject[]): Record<string, string> =>
  Object.fromEntries(
    properties.map((property) => [textIn(property, 'key'), writeValue(property.value ?? '')]),
  )
