import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { secretMark } from '#contract/model/secret'
import type { TextReference, TextWithReferences } from '#contract/model/text-with-references'
import { isSurelyAccountId } from '../../text/account-ids.ts'
import { inPieces, textReference } from '../../text/found-in-text.ts'
import { parseJql } from '../../text/jql/parse-jql.ts'
import type { TextLookup } from '../../text/lookup.ts'
import { withoutSecrets, withoutSecretsIn } from '../../text/secret-parts.ts'
import { parseSmartValues } from '../../text/smart-value/parse-smart-values.ts'
import { readAri } from '../ari.ts'
import {
  isAddress,
  isCalledAddress,
  isCalledId,
  isCalledSecret,
  isMasked,
  isSecretHeader,
  isSecretName,
  kindAt,
  type Place,
} from './places.ts'

/** What a value is read with. */
export interface ValueReading {
  readonly cloudId: string
  readonly lookup: TextLookup
  /** Told of every id that may be one of the site, and that nobody can place. */
  readonly foreign: (note: string) => void
}

const namesNothing = ({ parts, unclear }: TextWithReferences): boolean =>
  unclear.length === 0 && parts.every((part) => typeof part === 'string')

const orPlain = (text: string, read: TextWithReferences): Json => (namesNothing(read) ? text : read)

/** Ids in a known place: alone, or several in a list that is written as text. */
const readIds = (text: string, kind: string): Json => {
  const pattern = kind === 'field' ? /customfield_\d+/g : kind === 'user' ? /[\w:-]{10,}/g : /\d+/g
  const replacements = [...text.matchAll(pattern)].map((match) => {
    const found: TextReference = textReference(kind, match[0], 'bare-id', '')
    return { start: match.index, end: match.index + match[0].length, reference: found }
  })
  return orPlain(text, inPieces('plain', text, { replacements, unclear: [] }))
}

/** An address that holds a secret, whatever its member is called; undefined for anything else. */
const readAddress = (text: string, place: Place): Json | undefined => {
  if (!isCalledAddress(place) && !isAddress(text)) return undefined
  const parts = withoutSecrets(text)
  return parts.some((part) => typeof part !== 'string') ? { $address: parts } : undefined
}

/** A longer text in which an address holds a secret; undefined for anything else. */
const readSecretive = (text: string, lookup: TextLookup): Json | undefined => {
  const parts = withoutSecretsIn(text)
  if (parts.every((part) => typeof part === 'string')) return undefined
  return {
    $addressesIn: parts.map((part) =>
      typeof part === 'string' ? orPlain(part, parseSmartValues(part, lookup)) : part,
    ),
  }
}

const readText = (text: string, place: Place, reading: ValueReading): Json => {
  const { lookup, cloudId, foreign } = reading
  if (text === '') return text
  if (isMasked(text) || isCalledSecret(place)) return secretMark(`“${place.member}”`)
  const target = readAri(text, cloudId)
  if (target === 'site') return { $ari: 'site' }
  if (target) return { $ari: 'project', project: reference('project', target.projectId) }
  if (/jql$/i.test(place.member)) return orPlain(text, parseJql(text, lookup))
  const kind = kindAt(place)
  if (kind !== undefined && kind !== 'field' && isCalledId(place)) return readIds(text, kind)
  if (isSurelyAccountId(text)) return readIds(text, 'user')
  const address = readAddress(text, place)
  if (address) return address
  const isForeign =
    text.startsWith('ari:') ||
    /^\d{5,}$/.test(text) ||
    (isCalledId(place) && /^[\d-]+$|^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(text))
  if (isForeign) foreign(`${place.path}: “${text}”`)
  return readSecretive(text, lookup) ?? orPlain(text, parseSmartValues(text, lookup))
}

/** `{type: 'ID', value}`: what it is an id of depends on the place. */
const readTyped = (typed: JsonObject, place: Place, reading: ValueReading): JsonObject => {
  const kind = kindAt(place)
  const read = (value: Json): Json => {
    if (isJsonList(value)) return value.map(read)
    if (kind === 'field' && typeof value === 'string') return readIds(value, kind)
    if (kind !== undefined && typeof value === 'string') return readIds(value, kind)
    reading.foreign(`${place.path}: ${JSON.stringify(value)}`)
    return value
  }
  return { ...typed, value: read(typed.value ?? null) }
}

const isHeader = (value: JsonObject, { member }: Place): boolean =>
  typeof value.name === 'string' && ('headerSecure' in value || member === 'headers')

const readHeader = (header: JsonObject, place: Place, reading: ValueReading): JsonObject => {
  const { name, value } = header
  const text = typeof value === 'string' ? value : ''
  const isSecret = header.headerSecure === true || isSecretHeader(String(name)) || isMasked(text)
  if (isSecret) return { ...header, value: secretMark(`header ${String(name)}`) }
  return { ...header, value: readText(text, { ...place, member: 'header' }, reading) }
}

/** `{name, value}` outside of headers, e.g. form data, where the name tells that it lets in. */
const isSecretPair = ({ name, value }: JsonObject): boolean =>
  typeof name === 'string' && typeof value === 'string' && value !== '' && isSecretName(name)

const readObject = (value: JsonObject, place: Place, reading: ValueReading): JsonObject => {
  if (isHeader(value, place)) return readHeader(value, place, reading)
  if (isSecretPair(value)) return { ...value, value: secretMark(`“${String(value.name)}”`) }
  if (value.type === 'ID' && 'value' in value) return readTyped(value, place, reading)
  const named = value.fieldType ?? value.selectedFieldType
  const fieldType = typeof named === 'string' ? named : place.fieldType
  return Object.fromEntries(
    Object.entries(value).map(([member, held]) => {
      const path = `${place.path}.${member}`
      if (/^customfield_\d+$/.test(member)) reading.foreign(`${path}: “${member}”`)
      // What stands beside a typed value says what it is: `{type: 'SMART', value}` keeps its place.
      const isTyped = member === 'value' && typeof value.type === 'string'
      const inside = isTyped && !isJsonObject(held) ? place.member : member
      return [member, readValue(held, { path, member: inside, fieldType }, reading)]
    }),
  )
}

/**
 * A value of a component, which has no schema: ids become references in the places that are known,
 * JQL and smart values texts with references, ARIs of this site what they name, secrets marks. All
 * else stays as it is; ids that nobody can place are told.
 */
export const readValue = (value: Json, place: Place, reading: ValueReading): Json => {
  if (typeof value === 'string') return readText(value, place, reading)
  if (isJsonList(value)) {
    return value.map((item, at) =>
      readValue(item, { ...place, path: `${place.path}.${at}` }, reading),
    )
  }
  if (isJsonObject(value)) return readObject(value, place, reading)
  if (typeof value === 'number' && isCalledId(place)) reading.foreign(`${place.path}: ${value}`)
  return value
}
