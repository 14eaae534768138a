import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import type { ManualValue } from '#contract/model/manual-step'
import { isUploadedPicture } from '#contract/model/picture'
import { isReference, type Reference } from '#contract/model/reference'
import { isTextReference, isTextWithReferences } from '#contract/model/text-with-references'
import { wordMember, wordValue } from '#contract/wording/member-wording'
import { isUnseen } from '../unseen.ts'

type NameOf = (found: Reference) => string

/** A text as it is pasted: JQL puts names that are more than one word between quotation marks. */
const pasted = (value: Json, nameOf: NameOf): string => {
  if (!isTextWithReferences(value)) return ''
  return value.parts
    .map((part) => {
      if (!isTextReference(part)) return isReference(part) ? nameOf(part) : String(part)
      const text = part.text === '' ? nameOf(part) : part.text
      const isPlain = value.$text !== 'jql' || part.as.startsWith('bare') || /^\w+$/.test(text)
      return isPlain ? text : `"${text.replace(/["\\]/g, '\\$&')}"`
    })
    .join('')
}

/** Whether there is anything to copy. */
const isNothing = (value: Json): boolean =>
  value === null || value === '' || isUnseen(value) || (isJsonList(value) && value.length === 0)

/** A value in one line, objects by their names. */
const lineOf = (value: Json, member: string, nameOf: NameOf): string => {
  if (isReference(value)) return nameOf(value)
  if (isTextWithReferences(value)) return pasted(value, nameOf)
  if (isUploadedPicture(value)) return 'an uploaded picture'
  if (isJsonList(value)) return value.map((item) => lineOf(item, member, nameOf)).join(', ')
  if (!isJsonObject(value)) return wordValue(member, value)
  return Object.entries(value)
    .filter(([, held]) => !isNothing(held))
    .map(([name, held]) => `${wordMember(name)}: ${lineOf(held, name, nameOf)}`)
    .join(' · ')
}

/**
 * A member in values ready to be copied, objects by their names: one for each element of a list of
 * things, one for anything else.
 */
export const handValues = (member: string, value: Json, nameOf: NameOf): readonly ManualValue[] => {
  const label = wordMember(member)
  const isList = isJsonList(value) && value.some((item) => isJsonObject(item) && !isReference(item))
  return isList && isJsonList(value)
    ? value.map((item, at) => ({
        label: `${label}, ${at + 1}`,
        value: lineOf(item, member, nameOf),
      }))
    : [{ label, value: lineOf(value, member, nameOf) }]
}

/** All of an object that says something, ready to be copied. */
export const allHandValues = (data: JsonObject, nameOf: NameOf): readonly ManualValue[] =>
  Object.entries(data)
    .filter(([, value]) => !isNothing(value))
    .flatMap(([member, value]) => handValues(member, value, nameOf))
