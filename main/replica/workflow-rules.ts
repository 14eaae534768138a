import { isJsonObject, type JsonObject } from '#contract/model/json'
import { nextUuid } from '#twin/ids'
import type { ConditionGroup, Rule } from '#twin/workflows/state'
import { objectOf, objectsOf, textOf } from './data.ts'
import type { Planting } from './planting.ts'
import { writeParameter } from './write-text.ts'

/** A rule; its id, which differs from site to site, is new. */
export const plantRule = ({ site }: Planting, rule: JsonObject): Rule => ({
  id: nextUuid(site),
  ruleKey: textOf(rule, 'ruleKey'),
  parameters: Object.fromEntries(
    Object.entries(objectOf(rule, 'parameters')).map(([name, value]) => [
      name,
      writeParameter(value),
    ]),
  ),
})

/** The rules of a list. */
export const plantRules = (planting: Planting, data: JsonObject, member: string): readonly Rule[] =>
  objectsOf(data, member).map((rule) => plantRule(planting, rule))

/** A tree of conditions; null where there is none. */
export const plantConditions = (
  planting: Planting,
  tree: JsonObject | undefined,
): ConditionGroup | null =>
  isJsonObject(tree)
    ? {
        operation: tree.operation === 'ANY' ? 'ANY' : 'ALL',
        conditions: plantRules(planting, tree, 'rules'),
        conditionGroups: objectsOf(tree, 'groups').flatMap(
          (group) => plantConditions(planting, group) ?? [],
        ),
      }
    : null

/** Properties of a status or transition. */
export const plantProperties = (data: JsonObject): Readonly<Record<string, string>> =>
  Object.fromEntries(
    objectsOf(data, 'properties').map((one) => [
      textOf(one, 'key'),
      writeParameter(one.value ?? ''),
    ]),
  )
