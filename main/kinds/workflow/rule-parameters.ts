import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { isReference, reference } from '#contract/model/reference'
import { isTextWithReferences } from '#contract/model/text-with-references'
import type { TextLookup } from '../text/lookup.ts'
import { renderText } from '../text/render-text.ts'
import { readAppText } from './app-text.ts'
import { isComparedOptions, readComparedOptions } from './compared-options.ts'
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

/** Old rules hold groups by name, which comes back in small letters (hazards 1.3). */
const groupValue = (value: string, lookup: TextLookup): Json => {
  if (lookup.byId('group', value)) return reference('group', value)
  const [found, second] = lookup.byName('group', value)
  return reference('group', found && !second ? found.id : value)
}

const idValue = (target: ParameterTarget, value: string, lookup: TextLookup): Json => {
  if (!isIdOf[target].test(value)) return value
  return target === 'group' ? groupValue(value, lookup) : reference(target, value)
}

const parse = (parameter: IdParameter, value: string, lookup: TextLookup): Json | undefined => {
  const ids = value
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
  if (ids.length === 0) return undefined
  const values = ids.map((id) => idValue(parameter.target, id, lookup))
  return parameter.several ? values : values[0]
}

/** `system:update-field`: what the value is depends on the field that is written. */
const updatedValue = (field: string | null | undefined, value: string): Json => {
  const target = field ? updatedFieldTargets[field] : undefined
  if (!target) return value
  const isId = target === 'user' ? /^[\w:-]{10,}$/.test(value) : /^\d+$/.test(value)
  return isId ? reference(target, value) : value
}

/** A parameter of an app's rule. The rule's own id means something on its own site only. */
const appValue = (name: string, value: string, lookup: TextLookup): Json | undefined => {
  if (name === 'id') return undefined
  const parameter = appParameters[name]
  return parameter ? parse(parameter, value, lookup) : readAppText(value, lookup)
}

/**
 * Reads a rule's parameters: comma-joined ids become lists of references, lone ids references, what
 * an app keeps a text with references where it names something; everything else stays text.
 * Parameters for ids that hold none are left out, since Jira writes them as empty or not at all.
 */
export const readParameters = (
  ruleKey: string,
  written: Readonly<Record<string, string | null | undefined>>,
  lookup: TextLookup,
): JsonObject => {
  const known = knownRules[ruleKey]
  const read: Record<string, Json> = {}
  const readOne = (name: string, value: string): Json | undefined => {
    if (isAppRule(ruleKey)) return appValue(name, value, lookup)
    const parameter = known?.parameters[name]
    return parameter ? parse(parameter, value, lookup) : value
  }
  for (const name of Object.keys(written).sort()) {
    const value = written[name]
    const normalised = typeof value === 'string' ? readOne(name, value) : undefined
    if (normalised !== undefined) read[name] = normalised
  }
  if (ruleKey === 'system:update-field' && typeof written.value === 'string') {
    read.value = updatedValue(written.field, written.value)
  }
  if (ruleKey === 'system:check-field-value' && written.comparisonType === 'OPTIONID') {
    const { fieldId, fieldValue } = written
    const options = readComparedOptions(fieldId ?? '', fieldValue ?? '', lookup)
    if (options) read.fieldValue = options
  }
  return read
}

/**
 * A value as Jira writes it: the id of a reference, lists joined by commas, texts with the ids and
 * names that their references have.
 */
export const writeValue = (value: Json): string => {
  if (isJsonList(value)) return value.map(writeValue).join(',')
  if (isReference(value)) return value.id
  if (isTextWithReferences(value)) return renderText(value)
  if (isComparedOptions(value)) return JSON.stringify(value.options.map(writeValue))
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Writes parameters that `readParameters` read. */
export const writeParameters = (parameters: Json | undefined): Record<string, string> =>
  isJsonObject(parameters)
    ? Object.fromEntries(
        Object.entries(parameters).map(([name, value]) => [name, writeValue(value)]),
      )
    : {}
