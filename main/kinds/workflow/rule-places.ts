import type { JsonObject } from '#contract/model/json'
import { objectsIn, textIn } from '../wanted-members.ts'

/** What a rule does in its transition. */
export type RulePart = 'conditions' | 'validators' | 'actions' | 'triggers' | 'screen'

/** A rule with its place in a workflow's data, e.g. `transitions.3.validators.0`. */
export interface PlacedRule {
  readonly path: string
  readonly part: RulePart
  readonly transition: JsonObject
  readonly rule: JsonObject
}

type Place = Omit<PlacedRule, 'transition'>

const placed = (list: readonly JsonObject[], part: RulePart, path: string): readonly Place[] =>
  list.map((rule, at) => ({ path: `${path}.${at}`, part, rule }))

const conditionsIn = (tree: JsonObject, path: string): readonly Place[] => [
  ...placed(objectsIn(tree, 'rules'), 'conditions', `${path}.rules`),
  ...objectsIn(tree, 'groups').flatMap((group, at) => conditionsIn(group, `${path}.groups.${at}`)),
]

const lists = ['validators', 'actions', 'triggers', 'screen'] as const

/** All rules of a workflow, in the order in which they stand. */
export const rulesIn = (data: JsonObject): readonly PlacedRule[] =>
  objectsIn(data, 'transitions').flatMap((transition, at) =>
    [
      ...objectsIn(transition, 'conditions').flatMap((tree, place) =>
        conditionsIn(tree, `transitions.${at}.conditions.${place}`),
      ),
      ...lists.flatMap((part) =>
        placed(objectsIn(transition, part), part, `transitions.${at}.${part}`),
      ),
    ].map((place) => ({ ...place, transition })),
  )

/** The rule in which something stands, e.g. `transitions.3.validators.0.parameters.key`. */
export const ruleAround = (data: JsonObject, path: string): PlacedRule | undefined =>
  rulesIn(data).find((rule) => path === rule.path || path.startsWith(`${rule.path}.`))

/** Name of a transition, for people. */
export const transitionName = ({ transition }: PlacedRule): string => textIn(transition, 'name')
