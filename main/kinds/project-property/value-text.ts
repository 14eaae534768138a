import { isJsonList, isJsonObject, type Json } from '#contract/model/json'
import type { TextWithReferences } from '#contract/model/text-with-references'
import { canonicalJson } from '#domain/canonical-json'
import { inPieces, textReference } from '../text/found-in-text.ts'

/** Custom fields have the same form of id wherever they stand. */
const customField = /\bcustomfield_\d+\b/g

/** Members that may hold ids. */
const idLike = /(?:id|ids|key|keys)$/i

/** Native ids of Jira are numbers of at least five digits. */
const isNativeId = (value: Json): boolean =>
  (typeof value === 'number' || typeof value === 'string') && /^\d{5,}$/.test(String(value))

/** Members whose values look like ids of this site, wherever they stand in a value. */
const idsIn = (value: Json, member = ''): readonly string[] => {
  if (isJsonList(value)) return value.flatMap((element) => idsIn(element, member))
  if (isJsonObject(value)) {
    return Object.entries(value).flatMap(([name, held]) => idsIn(held, name))
  }
  return idLike.test(member) && isNativeId(value) ? [`${member}: ${value}`] : []
}

/**
 * The value of a property as text. Nobody but who wrote it knows what stands in it: custom fields
 * are told by the form of their ids, and are referred to; what else looks like an id is unclear.
 */
export const propertyText = (value: Json): TextWithReferences => {
  const text = canonicalJson(value)
  const replacements = [...text.matchAll(customField)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    reference: textReference('field', match[0], 'bare-id', ''),
  }))
  return inPieces('plain', text, { replacements, unclear: idsIn(value) })
}
