import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { isUploadedPicture } from '#contract/model/picture'
import type { Plan } from '#contract/model/plan'
import { isReference, type Reference } from '#contract/model/reference'
import { wordMember, wordRuleKey, wordValue } from '#contract/wording/member-wording'
import { stepMaking } from '#domain/deployment/step-links'
import type { ObjectIndex } from '#domain/planning/object-index'
import { viewPicture } from './view-picture.ts'

/** Puts values of a plan's data into words. */
export interface Describe {
  /** The name of what a reference stands for. */
  readonly nameOf: (found: Reference) => string
  /** A value in one line; empty for nothing. `member` is where it stands. */
  readonly value: (value: Json | undefined, member: string) => string
}

/** Members that name an element of a list among its like. */
const titles = ['name', 'value', 'key'] as const

/** Lists that are told within the element that has them: a tree of conditions in one line. */
export const inlineLists: readonly string[] = ['rules', 'groups']

const isListOfThings = (value: Json | undefined): boolean =>
  isJsonList(value) && value.some((item) => isJsonObject(item) && !isReference(item))

const titleIn = (element: JsonObject): string | undefined => {
  for (const title of titles) {
    const found = element[title]
    if (typeof found === 'string' && found !== '') return found
  }
  return undefined
}

/** Names objects by the plan that makes them or by the destination, which the data speaks of. */
export const describeIn = (
  plan: Pick<Plan, 'steps'>,
  destination: Pick<ObjectIndex, 'get'>,
): Describe => {
  const made = new Map(plan.steps.map((step) => [step.id, step.name]))
  const nameOf = (found: Reference): string => {
    const maker = stepMaking(found.id)
    if (maker !== undefined) return made.get(maker) ?? maker
    return destination.get(found.$ref, found.id)?.name ?? `${wordMember(found.$ref)} ${found.id}`
  }
  const rule = (element: JsonObject, ruleKey: string): string => {
    const parameters = value(element.parameters ?? null, 'parameters')
    return parameters === '' ? wordRuleKey(ruleKey) : `${wordRuleKey(ruleKey)} (${parameters})`
  }
  const conditions = (element: JsonObject): string => {
    const parts = inlineLists.flatMap((list) => value(element[list], list) || [])
    return `${value(element.operation, 'operation')}: ${parts.join(', ')}`
  }
  const members = (element: JsonObject, named: boolean): string =>
    Object.entries(element)
      .flatMap(([member, held]) => {
        // Without its name a yes or no says nothing; lists of things are shown by themselves.
        if (!named && (typeof held === 'boolean' || isListOfThings(held))) return []
        const text = value(held, member)
        if (text === '') return []
        return [named ? `${wordMember(member)}: ${text}` : text]
      })
      .join(' · ')
  const value = (held: Json | undefined, member: string): string => {
    if (held === undefined) return ''
    if (isReference(held)) return nameOf(held)
    if (isUploadedPicture(held)) return viewPicture(held)?.text ?? ''
    if (isJsonList(held)) return held.map((item) => value(item, member)).join(', ')
    if (!isJsonObject(held)) return wordValue(member, held)
    const title = titleIn(held)
    if (title !== undefined) return title
    if (typeof held.ruleKey === 'string') return rule(held, held.ruleKey)
    return held.operation === undefined ? members(held, member === 'parameters') : conditions(held)
  }
  return { nameOf, value }
}
