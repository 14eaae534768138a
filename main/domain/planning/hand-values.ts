import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import type { ManualValue } from '#contract/model/manual-step'
import { isUploadedPicture } from '#contract/model/picture'
import { isReference, type Reference } from '#contract/model/reference'
import { isTextReference, isTextWithReferences } from '#contract/model/text-with-references'
import { wordMember, wordRuleKey, wordValue } from '#contract/wording/member-wording'
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

/** A tree of conditions: whether all or any of them are meant, and which. */
const treeLine = (tree: JsonObject, nameOf: NameOf): string => {
  const parts = ['rules', 'groups'].flatMap((list) => {
    const held = tree[list]
    return isJsonList(held) ? held.map((one) => handLine(one, list, nameOf)) : []
  })
  return parts.length === 1
    ? String(parts[0])
    : `${handLine(tree.operation ?? null, 'operation', nameOf)} of: ${parts.join(', ')}`
}

const ruleLine = ({ ruleKey, parameters }: JsonObject, nameOf: NameOf): string => {
  const rule = wordRuleKey(String(ruleKey))
  const said = parameters === undefined ? '' : handLine(parameters, 'parameters', nameOf)
  return said === '' ? rule : `${rule} (${said})`
}

/** A value in one line, objects by their names. */
export const handLine = (value: Json, member: string, nameOf: NameOf): string => {
  if (isReference(value)) return nameOf(value)
  if (isTextWithReferences(value)) return pasted(value, nameOf)
  if (isUploadedPicture(value)) return 'an uploaded picture'
  if (isJsonList(value)) return value.map((item) => handLine(item, member, nameOf)).join(', ')
  if (!isJsonObject(value)) return wordValue(member, value)
  if (typeof value.ruleKey === 'string') return ruleLine(value, nameOf)
  if (typeof value.operation === 'string') return treeLine(value, nameOf)
  return Object.entries(value)
    .filter(([, held]) => !isNothing(held))
    .map(([name, held]) => `${wordMember(name)}: ${handLine(held, name, nameOf)}`)
    .join(' · ')
}

/** An element that says the same plain things of one object each: of which, and what. */
interface Said {
  readonly of: string
  readonly what: string
}

/** What an element says of the one object that it names (a field: hidden, required). */
const saidIn = (item: Json, nameOf: NameOf): Said | undefined => {
  if (!isJsonObject(item) || isReference(item)) return undefined
  const entries = Object.entries(item).filter(([, held]) => !isNothing(held))
  const [named, ...others] = entries.filter(([, held]) => isReference(held))
  const plain = entries.filter(([, held]) => !isReference(held))
  if (named === undefined || others.length > 0) return undefined
  if (plain.some(([, held]) => typeof held === 'object')) return undefined
  const what = plain.map(([name, held]) => `${wordMember(name)}: ${handLine(held, name, nameOf)}`)
  return { of: handLine(named[1], named[0], nameOf), what: what.join(' · ') }
}

/** Objects of which a long list says the same, together; undefined where nothing would be shorter. */
const together = (
  label: string,
  list: readonly Json[],
  nameOf: NameOf,
): readonly ManualValue[] | undefined => {
  const said = list.map((item) => saidIn(item, nameOf))
  if (!said.every((one) => one !== undefined)) return undefined
  const groups = Map.groupBy(said, ({ what }) => what)
  if (groups.size === list.length) return undefined
  return [...groups].map(([what, ones]) => ({
    label: what === '' ? label : `${label}, ${what}`,
    value: ones.map((one) => one.of).join(', '),
  }))
}

/**
 * A member in values ready to be copied, objects by their names: one for each element of a list of
 * things, or for those of which it says the same; one for anything else.
 */
export const handValues = (member: string, value: Json, nameOf: NameOf): readonly ManualValue[] => {
  const label = wordMember(member)
  const isList = isJsonList(value) && value.some((item) => isJsonObject(item) && !isReference(item))
  return isList && isJsonList(value)
    ? (together(label, value, nameOf) ??
        value.map((item, at) => ({
          label: `${label}, ${at + 1}`,
          value: handLine(item, member, nameOf),
        })))
    : [{ label, value: handLine(value, member, nameOf) }]
}

/** All of an object that says something, ready to be copied. */
export const allHandValues = (data: JsonObject, nameOf: NameOf): readonly ManualValue[] =>
  Object.entries(data)
    .filter(([, value]) => !isNothing(value))
    .flatMap(([member, value]) => handValues(member, value, nameOf))
