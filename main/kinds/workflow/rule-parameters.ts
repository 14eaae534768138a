import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { isReference, reference } from '#contract/model/reference'
import {
  appParameters,
  type IdParameter,
  isAppRule,
  knownRules,
  type ParameterTarget,
  updatedFieldTargets,
} from './rule-catalogue.ts'

/** Which texts are ids of the kind; everything else (system fields, words) is alike on all sites. */
const isIdOf: Readonly<Record<ParameterTarget, RegExp>> = {
  status: /^\d+$/,
  screen: /^\d+$/,
  webhook: /^\d+$/,
  projectRole: /^\d+$/,
  field: /^customfield_\d+$/,
  app: /./,
  group: /./,
  user: /^(?!allow-)./,
}

const idValue = (target: ParameterTarget, value: string): Json =>
  isIdOf[target].test(value) ? reference(target, value) : value

const parse = (parameter: IdParameter, value: string): Json | undefined => {
  const ids = value
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
  if (ids.length === 0) return undefined
  const values = ids.map((id) => idValue(parameter.target, id))
  return parameter.several ? values : values[0]
}

/** `system:update-field`: what the value is depends on the field that is written. */
const updatedValue = (field: string | null | undefined, value: string): Json => {
  const target = field ? updatedFieldTargets[field] : undefined
  if (!target) return value
  const isId = target === 'user' ? /^[\w:-]{10,}$/.test(value) : /^\d+$/.test(value)
  return isId ? reference(target, value) : value
}

/**
 * Reads a rule's parameters: comma-joined ids become lists of references, lone ids references,
 * everything else stays text. Parameters for ids that hold none are left out, since Jira writes
 * them as empty or not at all. The id that an app's rule has on its own site is left out as well.
 */
export const readParameters = (
  ruleKey: string,
  written: Readonly<Record<string, string | null | undefined>>,
): JsonObject => {
  const known = knownRules[ruleKey]
  const read: Record<string, Json> = {}
  for (const name of Object.keys(written).sort()) {
    const value = written[name]
    if (value === null || value === undefined) continue
    if (isAppRule(ruleKey) && name === 'id') continue
    const parameter = isAppRule(ruleKey) ? appParameters[name] : known?.parameters[name]
    const normalised = parameter ? parse(parameter, value) : value
    if (normalised !== undefined) read[name] = normalised
  }
  if (ruleKey === 'system:update-field' && typeof written.value === 'string') {
    read.value = updatedValue(written.field, written.value)
  }
  return read
}

/** A value as Jira writes it: the id of a reference, lists joined by commas, text as it is. */
export const writeValue = (value: Json): string => {
  if (isJsonList(value)) return value.map(writeValue).join(',')
  if (isReference(value)) return value.id
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Writes parameters that `readParameters` read. */
export const writeParameters = (parameters: Json | undefined): Record<string, string> =>
  isJsonObject(parameters)
    ? Object.fromEntries(
        Object.entries(parameters).map(([name, value]) => [name, writeValue(value)]),
      )
    : {}
