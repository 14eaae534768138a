import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { isReference } from '#contract/model/reference'
import { isSecretMark } from '#contract/model/secret'
import {
  isTextWithReferences,
  type TextReference,
  type TextWithReferences,
} from '#contract/model/text-with-references'

/**
 * Stands for a secret, which no snapshot holds: long, of letters and digits, so that it is taken for
 * a secret wherever it is read.
 */
export const unknownSecret = 'rehearsal0knows0no0secrets'

const quotedJql = (text: string): string =>
  `"${text.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}"`

const quotedExpression = (text: string): string =>
  `'${text.replace(/['\\]/g, '\\$&').replaceAll('\n', '\\n')}'`

const inJql = ({ $ref, id, as, text }: TextReference): string => {
  if (as !== 'id') return quotedJql(text)
  const number = /^customfield_(\d+)$/.exec(id)?.[1]
  if ($ref === 'field' && number !== undefined) return `cf[${number}]`
  return /^\d+$/.test(id) ? id : quotedJql(id)
}

const namedIn = (language: TextWithReferences['$text'], reference: TextReference): string => {
  const { as, text, id } = reference
  if (as.startsWith('bare')) return as === 'bare-id' ? id : text
  if (language === 'jql') return inJql(reference)
  if (language === 'expression' && as !== 'id') return quotedExpression(text)
  return as === 'id' ? id : text
}

/** A text with references as it stood on its site. */
export const writeText = ({ $text, parts }: TextWithReferences): string =>
  parts.map((part) => (typeof part === 'string' ? part : namedIn($text, part))).join('')

/** The text of a member that may be a plain text, one with references, or none. */
export const writtenText = (data: JsonObject, member: string): string => {
  const value = data[member]
  if (isTextWithReferences(value)) return writeText(value)
  return typeof value === 'string' ? value : ''
}

const writePiece = (part: Json): string => {
  if (isSecretMark(part)) return unknownSecret
  return isTextWithReferences(part) ? writeText(part) : String(part)
}

/** An address, or a text with some in it, that was taken apart because of what is secret in it. */
export const writeAddress = (parts: Json | undefined): string =>
  isJsonList(parts) ? parts.map(writePiece).join('') : String(parts ?? '')

/** A parameter or property of a workflow: always a text there, lists joined by commas. */
export const writeParameter = (value: Json): string => {
  if (isJsonList(value)) return value.map(writeParameter).join(',')
  if (isReference(value)) return value.id
  if (isTextWithReferences(value)) return writeText(value)
  if (isSecretMark(value)) return unknownSecret
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** A value of any form; `own` decides about objects that a kind has marks of its own for. */
export const writeJson = (value: Json, own: (value: Json) => Json | undefined): Json => {
  const marked = own(value)
  if (marked !== undefined) return marked
  if (isTextWithReferences(value)) return writeText(value)
  if (isSecretMark(value)) return unknownSecret
  if (isJsonList(value)) return value.map((one) => writeJson(one, own))
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([member, one]) => [member, writeJson(one, own)]),
  )
}
