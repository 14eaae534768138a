import { isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { optionSlice } from '#twin/field-options/state'
import { nextUuid } from '#twin/ids'
import type { ConditionGroup, Rule } from '#twin/workflows/state'
import { idOf, objectOf, objectsOf, textOf } from './data.ts'
import type { Planting } from './planting.ts'
import { writeParameter } from './write-text.ts'

/** Options that a rule compares with stand in snapshots by context and value, not by id. */
const optionIdsOf = ({ site }: Planting, compared: readonly JsonObject[]): string =>
  JSON.stringify(
    compared.map((one) => {
      const plain = writeParameter(one)
      const options = optionSlice.of(site)[idOf(one, 'context') ?? ''] ?? []
      const parent = options.find(({ value, parentId }) => value === one.under && parentId === null)
      const found = options.find(
        ({ value, parentId }) => value === one.option && parentId === (parent?.id ?? null),
      )
      return found?.id ?? plain
    }),
  )

const plantParameter = (planting: Planting, value: Json): string => {
  const compared = isJsonObject(value) ? objectsOf(value, 'options') : []
  return compared.length > 0 ? optionIdsOf(planting, compared) : writeParameter(value)
}

/** A rule; its id, which differs from site to site, is new. */
export const plantRule = (planting: Planting, rule: JsonObject): Rule => ({
  id: nextUuid(planting.site),
  ruleKey: textOf(rule, 'ruleKey'),
  parameters: Object.fromEntries(
    Object.entries(objectOf(rule, 'parameters')).map(([name, value]) => [
      name,
      plantParameter(planting, value),
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
