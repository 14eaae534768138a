import type { JsonObject } from '#contract/model/json'
import type { TextLookup } from '../text/lookup.ts'
import { objectsIn, textIn } from '../wanted-members.ts'
import { readParameters, writeParameters } from './rule-parameters.ts'
import type { JiraConditions, JiraRule } from './schema.ts'

/** One rule, normalised. Its id is left out: it is Jira's own and differs from site to site. */
export const readRule = (rule: JiraRule, lookup: TextLookup): JsonObject => ({
  ruleKey: rule.ruleKey,
  parameters: readParameters(rule.ruleKey, rule.parameters ?? {}, lookup),
})

/** A list of rules, normalised; their order is kept, for post functions run in it. */
export const readRules = (
  rules: readonly JiraRule[] | null | undefined,
  lookup: TextLookup,
): readonly JsonObject[] => (rules ?? []).map((rule) => readRule(rule, lookup))

/** A tree of conditions, normalised; null where it holds no rule. */
export const readConditions = (
  tree: JiraConditions | null | undefined,
  lookup: TextLookup,
): JsonObject | null => {
  if (!tree) return null
  const rules = readRules(tree.conditions, lookup)
  const groups = (tree.conditionGroups ?? []).flatMap(
    (group) => readConditions(group, lookup) ?? [],
  )
  if (rules.length === 0 && groups.length === 0) return null
  return { operation: tree.operation ?? 'ALL', rules, groups }
}

/** A rule as Jira takes it. */
export const writeRule = (rule: JsonObject): JsonObject => ({
  ruleKey: textIn(rule, 'ruleKey'),
  parameters: writeParameters(rule.parameters),
})

/**
 * A tree of conditions as Jira takes it. Both lists are always sent: Jira refuses groups without
 * `conditionGroups` although its specification calls that optional (JRACLOUD-82794).
 */
export const writeConditions = (tree: JsonObject): JsonObject => ({
  operation: textIn(tree, 'operation'),
  conditions: objectsIn(tree, 'rules').map(writeRule),
  conditionGroups: objectsIn(tree, 'groups').map(writeConditions),
})
