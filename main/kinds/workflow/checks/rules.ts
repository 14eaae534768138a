import type { ConfigObject } from '#contract/model/config-object'
import { isJsonList, isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import type { ProblemCode } from '#contract/model/problem-codes'
import { sameJson } from '#domain/canonical-json'
import type { Finding } from '#domain/kind-model'
import type { PlacedReference } from '#domain/reference-walk'
import { textIn } from '../../wanted-members.ts'
import { isComparedOptions } from '../compared-options.ts'
import { waysWithout } from '../decided-rules.ts'
import { isAppRule, knownRules } from '../rule-catalogue.ts'
import { type PlacedRule, ruleAround, rulesIn, transitionName } from '../rule-places.ts'

const parametersOf = (rule: JsonObject): JsonObject =>
  isJsonObject(rule.parameters) ? rule.parameters : {}

/** Why a rule may mean something else on another site, or nothing; undefined when it does not. */
const doubt = (rule: JsonObject): string | undefined => {
  const ruleKey = textIn(rule, 'ruleKey')
  if (isAppRule(ruleKey)) return undefined
  const known = knownRules[ruleKey]
  if (!known) return 'this rule is not known, so ids inside it would point to the wrong things'
  if (known.notCarried) return known.notCarried
  const { comparisonType, fieldValue } = parametersOf(rule)
  if (comparisonType === 'OPTIONID' && !isComparedOptions(fieldValue)) {
    return 'it compares with ids of which some name no option of the field'
  }
  return undefined
}

const isBlank = (value: Json): boolean =>
  (typeof value === 'string' && value.trim() === '') || (isJsonList(value) && value.length === 0)

/** Jira refuses a validator that says nothing, though old workflows may have one (hazards 1.4). */
const isEmptyValidator = ({ part, rule }: PlacedRule): boolean =>
  part === 'validators' &&
  knownRules[textIn(rule, 'ruleKey')]?.bare !== true &&
  Object.values(parametersOf(rule)).every(isBlank)

/** A problem of one rule, with the transition first, and what the user can choose to do without it. */
const ruleFinding = (
  code: ProblemCode,
  placed: PlacedRule,
  ...more: readonly string[]
): Finding => ({
  code,
  path: placed.path,
  details: [transitionName(placed), textIn(placed.rule, 'ruleKey'), ...more],
  candidates: waysWithout(placed).map((id) => ({ id, name: textIn(placed.rule, 'ruleKey') })),
})

/**
 * What a rule needs and the destination will not have, told for the rule as a whole: its app, or the
 * context of the options that it compares with.
 */
export const tellMissingOfRule = (
  source: JsonObject,
  { path, reference }: PlacedReference,
  name: string,
): Finding | undefined => {
  const { $ref } = reference
  const placed = $ref === 'app' || $ref === 'fieldContext' ? ruleAround(source, path) : undefined
  if (!placed) return undefined
  return $ref === 'app'
    ? ruleFinding('app-rule-missing', placed, name)
    : ruleFinding('rule-unknown', placed, `it compares with options of “${name}”, which stays here`)
}

/**
 * Rules of the source (in destination terms) that cannot be trusted to work elsewhere, or that Jira
 * would refuse, unless the destination has the very same.
 */
export const checkRules = (
  own: JsonObject,
  destination: ConfigObject | undefined,
): readonly Finding[] => {
  const present = destination ? rulesIn(destination.data).map(({ rule }) => rule) : []
  return rulesIn(own).flatMap((placed): readonly Finding[] => {
    const { rule } = placed
    if (present.some((one) => sameJson(one, rule))) return []
    const why = doubt(rule)
    if (why !== undefined) return [ruleFinding('rule-unknown', placed, why)]
    return isEmptyValidator(placed) ? [ruleFinding('rule-empty', placed)] : []
  })
}
