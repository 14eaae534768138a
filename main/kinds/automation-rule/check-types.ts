import type { Json, JsonObject } from '#contract/model/json'
import { typesOf } from '#domain/checks/data-of-view'
import type { PlanView } from '#domain/checks/plan-view'
import type { Finding } from '#domain/kind-model'
import { referencesIn } from '#domain/reference-walk'
import { textsIn } from '#domain/texts-in'
import { referredIds } from '../wanted-members.ts'

const idsOf = (value: Json, kind: string): readonly string[] =>
  referencesIn(value).flatMap(({ reference }) => (reference.$ref === kind ? [reference.id] : []))

/** Types that stand in components by themselves; what JQL names is a search, and may find nothing. */
const typesNamed = (tree: JsonObject): readonly string[] =>
  textsIn(tree).flatMap(({ value }) => (value.$text === 'plain' ? idsOf(value, 'issueType') : []))

/**
 * Issue types that a rule names and that none of its projects has, nor one that it names besides
 * (hazards 1.4). Told only where the schemes of all these projects are known.
 */
export const checkRuleTypes = (
  wanted: JsonObject,
  { later }: Pick<PlanView, 'later'>,
): readonly Finding[] => {
  if (wanted.everywhere === true) return []
  const tree = { trigger: wanted.trigger ?? null, components: wanted.components ?? [] }
  const projects = [...referredIds(wanted, 'projects'), ...idsOf(tree, 'project')]
  const offered = projects.map((id) => typesOf(later, later.dataOf('project', id)))
  if (offered.some((types) => types.length === 0)) return []
  const outside = new Set(typesNamed(tree).filter((id) => !offered.flat().includes(id)))
  return outside.size === 0
    ? []
    : [
        {
          code: 'rule-type-outside',
          path: 'components',
          details: [...outside].map((id) => `“${later.nameOf('issueType', id)}”`).sort(),
        },
      ]
}
