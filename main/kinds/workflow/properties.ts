import type { Json, JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { findById, findByName, isAccountId } from '../text/find-named.ts'
import { inPieces } from '../text/found-in-text.ts'
import type { TextLookup } from '../text/lookup.ts'
import { textIn } from '../wanted-members.ts'
import { readAppText } from './app-text.ts'
import { writeValue } from './rule-parameters.ts'

/**
 * Properties of statuses and transitions whose values are ids, by key. Their documented form is
 * `jira.field.resolution.include|exclude` (ids joined by commas) and
 * `jira.permission.[subtasks.]ACTION.TYPE[.N]`, where TYPE says what the value names.
 */
const idProperties: readonly { readonly key: RegExp; readonly kind: string }[] = [
  { key: /^jira\.field\.resolution\.(include|exclude)$/, kind: 'resolution' },
  { key: /^jira\.permission\..+\.projectrole(\.\d+)?$/i, kind: 'projectRole' },
  { key: /^jira\.permission\..+\.(?:user|group)CF(\.\d+)?$/i, kind: 'field' },
]

const namesGroup = /^jira\.permission\..+\.group(\.\d+)?$/i
const namesUser = /^jira\.permission\..+\.user(\.\d+)?$/i

/** Groups stand in properties by name, which Jira finds in any case. */
const readGroup = (value: string, lookup: TextLookup): Json => {
  const byId = findById(lookup, 'group', value)
  const found = 'reference' in byId ? byId : findByName(lookup, 'group', value)
  if ('unclear' in found) {
    return inPieces('plain', value, { replacements: [], unclear: [found.unclear] })
  }
  const whole = { start: 0, end: value.length, reference: found.reference }
  return inPieces('plain', value, { replacements: [whole], unclear: [] })
}

const readProperty = (key: string, value: string, lookup: TextLookup): Json => {
  if (value.trim() === '') return value
  const ids = idProperties.find((property) => property.key.test(key))
  if (ids) return value.split(',').map((id) => reference(ids.kind, id.trim()))
  if (namesGroup.test(key)) return readGroup(value.trim(), lookup)
  if (namesUser.test(key)) return isAccountId(value) ? [reference('user', value)] : value
  return key.startsWith('jira.') ? value : readAppText(value, lookup)
}

/**
 * Properties as a list sorted by key: unlike members of an object, properties that only the
 * destination has can be told apart there, and stay. What a key of no known form holds is somebody's
 * own (an app's, a script's).
 */
export const readProperties = (
  properties: Readonly<Record<string, string | null | undefined>> | null | undefined,
  lookup: TextLookup,
): readonly JsonObject[] =>
  Object.keys(properties ?? {})
    .sort()
    .map((key) => ({ key, value: readProperty(key, properties?.[key] ?? '', lookup) }))

/** Properties as Jira takes them. */
export const writeProperties = (properties: readonly JsonObject[]): Record<string, string> =>
  Object.fromEntries(
    properties.map((property) => [textIn(property, 'key'), writeValue(property.value ?? '')]),
  )
