import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { isReference, reference } from '#contract/model/reference'
import { isTextWithReferences, type TextWithReferences } from '#contract/model/text-with-references'
import { findById } from '../text/find-named.ts'
import { inPieces, type Replacement } from '../text/found-in-text.ts'
import { parseJql } from '../text/jql/parse-jql.ts'
import type { TextLookup } from '../text/lookup.ts'
import { renderText } from '../text/render-text.ts'

/** What the ids in members of gadgets' settings name, by the member (gadgets of Jira's own). */
const kindsOfMembers: Readonly<Record<string, string>> = {
  filterid: 'filter',
  projectid: 'project',
  selectedprojectid: 'project',
  boardid: 'board',
  rapidviewid: 'board',
}

const plain = (text: string, replacements: readonly Replacement[], unclear: readonly string[]) =>
  inPieces('plain', text, { replacements, unclear })

/** Ids with the word for their kind before them (`filter-10001`), and ids of custom fields. */
const idsWithKind = /\b(filter|project)-(\d+)\b|\bcustomfield_\d+\b/g

const findIds = (text: string, member: string, lookup: TextLookup): TextWithReferences => {
  const replacements: Replacement[] = []
  const unclear: string[] = []
  const note = (kind: string, id: string, start: number): void => {
    const found = findById(lookup, kind, id)
    if ('unclear' in found) unclear.push(found.unclear)
    else replacements.push({ start, end: start + id.length, reference: found.reference })
  }
  for (const match of text.matchAll(idsWithKind)) {
    const [whole, kind, id] = match
    if (kind !== undefined && id !== undefined) note(kind, id, match.index + kind.length + 1)
    else note('field', whole, match.index)
  }
  const kind = kindsOfMembers[member.toLowerCase()]
  if (kind !== undefined && /^\d+$/.test(text)) note(kind, text, 0)
  else if (replacements.length === 0 && /^\d{5,}$/.test(text)) {
    unclear.push(`“${text}” in ${member} may be the id of something on its site`)
  }
  return plain(text, replacements, unclear)
}

const parseString = (text: string, member: string, lookup: TextLookup): Json => {
  const parsed = /jql$/i.test(member) ? parseJql(text, lookup) : findIds(text, member, lookup)
  const names = parsed.parts.some((part) => typeof part !== 'string') || parsed.unclear.length > 0
  return names ? parsed : text
}

const parseNumber = (number: number, member: string, lookup: TextLookup): Json => {
  const kind = kindsOfMembers[member.toLowerCase()]
  const id = String(number)
  return kind !== undefined && lookup.byId(kind, id) ? reference(kind, id) : number
}

/**
 * What a gadget is set to, with references in the places of the ids that it holds: in members that
 * Jira's own gadgets have, in JQL, and wherever an id says itself what it is of. Other texts that
 * look like ids are told as unclear.
 */
export const parseSetting = (value: Json, member: string, lookup: TextLookup): Json => {
  if (typeof value === 'string') return parseString(value, member, lookup)
  if (typeof value === 'number') return parseNumber(value, member, lookup)
  if (isJsonList(value)) return value.map((item) => parseSetting(item, member, lookup))
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, parseSetting(item, name, lookup)]),
  )
}

/** A setting as Jira takes it: texts are texts again, references the numbers that they were. */
export const renderSetting = (value: Json): Json => {
  if (isTextWithReferences(value)) return renderText(value)
  if (isReference(value)) return Number(value.id)
  if (isJsonList(value)) return value.map(renderSetting)
  return isJsonObject(value) ? renderSettings(value) : value
}

/** All settings of a gadget, by the keys under which they are kept. */
export const renderSettings = (settings: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(settings).map(([name, item]) => [name, renderSetting(item)]))
