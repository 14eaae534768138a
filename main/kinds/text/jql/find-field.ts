import type { TextReference } from '#contract/model/text-with-references'
import { findById } from '../find-named.ts'
import { textReference } from '../found-in-text.ts'
import type { NamedObject, TextLookup } from '../lookup.ts'
import { customFieldValues } from './custom-values.ts'
import { newerFieldValues, systemFieldValues } from './field-names.ts'
import type { JqlField } from './syntax.ts'

/** A field of a clause. `values` says what its values name, as `findValue` takes it. */
export interface FoundField {
  readonly reference?: TextReference
  readonly unclear?: string
  readonly values: string
}

const customId = (number: string): string => `customfield_${number}`

const isCustom = ({ id }: NamedObject): boolean => id.startsWith('customfield_')

const byId = (lookup: TextLookup, id: string): FoundField => {
  const field = lookup.byId('field', id)
  return {
    ...findById(lookup, 'field', id),
    values: field ? customFieldValues(field.type) : 'unknown',
  }
}

/** Custom fields of a name. Of several, none is meant alone, since JQL searches in all of them. */
const byName = (lookup: TextLookup, name: string): FoundField | undefined => {
  const [field, second] = lookup.byName('field', name).filter(isCustom)
  if (!field) return undefined
  const values = customFieldValues(field.type)
  if (second) return { unclear: `“${name}” is the name of more than one field`, values }
  return { reference: textReference('field', field.id, 'name', field.name), values }
}

/**
 * `Name[Type]`, which Jira writes to tell fields of one name apart. The type is in words that no
 * operation tells, so that only the name is looked up.
 */
const byNameAndType = (lookup: TextLookup, written: string): FoundField | undefined => {
  const name = /^(.+)\[[^\]]+\]$/s.exec(written)?.[1]
  return name === undefined ? undefined : byName(lookup, name)
}

/** Finds the field that a clause or an order is about. */
export const findJqlField = (field: JqlField, lookup: TextLookup): FoundField => {
  const { word, customNumber, isProperty } = field
  if (isProperty) return { values: '' }
  const number = customNumber ?? /^customfield_(\d+)$/i.exec(word.text)?.[1]
  if (number !== undefined) return byId(lookup, customId(number))
  if (word.isNumber) return byId(lookup, customId(word.text))
  const name = word.text
  const system = systemFieldValues(name)
  if (system !== undefined) return { values: system }
  const custom = byName(lookup, name) ?? byNameAndType(lookup, name)
  if (custom) return custom
  const newer = newerFieldValues(name)
  if (newer !== undefined) return { values: newer }
  if (lookup.byName('field', name).length > 0) return { values: '' }
  return { unclear: `“${name}” is no field`, values: 'unknown' }
}
