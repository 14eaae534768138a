import type { ConfigObject } from '#contract/model/config-object'
import { isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import { sameJson } from '#domain/canonical-json'
import type { Finding, KindModel } from '#domain/kind-model'
import { objectsIn, textIn } from '../wanted-members.ts'
import { workflowAbilities } from './abilities.ts'
import { drawWorkflow } from './picture.ts'
import { isAppRule, knownRules } from './rule-catalogue.ts'

interface PlacedRule {
  readonly path: string
  readonly rule: JsonObject
}

const placed = (list: readonly JsonObject[], path: string): readonly PlacedRule[] =>
  list.map((rule, at) => ({ path: `${path}.${at}`, rule }))

const conditionsIn = (tree: JsonObject, path: string): readonly PlacedRule[] => [
  ...placed(objectsIn(tree, 'rules'), `${path}.rules`),
  ...objectsIn(tree, 'groups').flatMap((group, at) => conditionsIn(group, `${path}.groups.${at}`)),
]

const rulesIn = (data: JsonObject): readonly PlacedRule[] =>
  objectsIn(data, 'transitions').flatMap((transition, at) => [
    ...objectsIn(transition, 'conditions').flatMap((tree, place) =>
      conditionsIn(tree, `transitions.${at}.conditions.${place}`),
    ),
    ...placed(objectsIn(transition, 'validators'), `transitions.${at}.validators`),
    ...placed(objectsIn(transition, 'actions'), `transitions.${at}.actions`),
    ...placed(objectsIn(transition, 'screen'), `transitions.${at}.screen`),
  ])

const parameterOf = (rule: JsonObject, name: string): Json | undefined =>
  isJsonObject(rule.parameters) ? rule.parameters[name] : undefined

/** Why a rule may mean something else on another site, or nothing; undefined when it does not. */
const doubt = (rule: JsonObject): string | undefined => {
  const ruleKey = textIn(rule, 'ruleKey')
  if (isAppRule(ruleKey)) return 'it belongs to an app, and what it does is known to the app only'
  const known = knownRules[ruleKey]
  if (!known) return 'this rule is not known, so ids inside it would point to the wrong things'
  if (known.notCarried) return known.notCarried
  if (parameterOf(rule, 'comparisonType') === 'OPTIONID') {
    return 'it compares with ids of options, which differ from site to site'
  }
  return undefined
}

/** Rules that cannot be trusted to work elsewhere, unless the destination has the very same. */
const doubtfulRules = (
  wanted: JsonObject,
  destination: ConfigObject | undefined,
): readonly Finding[] => {
  const present = destination ? rulesIn(destination.data).map(({ rule }) => rule) : []
  const transitions = objectsIn(wanted, 'transitions')
  return rulesIn(wanted).flatMap(({ path, rule }) => {
    const why = doubt(rule)
    if (why === undefined || present.some((one) => sameJson(one, rule))) return []
    const transition = transitions[Number(path.split('.')[1])]
    const details = [transition ? textIn(transition, 'name') : '', textIn(rule, 'ruleKey'), why]
    return [{ code: 'rule-unknown', path, details } as const]
  })
}

/** Statuses that ask for an approval where the destination's status does not. */
const approvals = (
  wanted: JsonObject,
  destination: ConfigObject | undefined,
): readonly Finding[] => {
  const present = destination ? objectsIn(destination.data, 'statuses') : []
  return objectsIn(wanted, 'statuses').flatMap((status, at) => {
    const known = present.some(
      (one) => one.approval === true && sameJson(one.status, status.status),
    )
    if (status.approval !== true || known) return []
    const details = ['a status asks for an approval, which belongs to one service project']
    return [{ code: 'rule-unknown', path: `statuses.${at}.approval`, details } as const]
  })
}

/** Workflows of company-managed projects. */
export const workflowModel: KindModel = {
  kind: 'workflow',
  title: { one: 'workflow', many: 'workflows' },
  role: 'carried',
  abilities: workflowAbilities,
  collections: [
    { path: 'statuses', identity: ['status'], order: 'unordered' },
    { path: 'statuses.*.properties', identity: ['key'], order: 'unordered' },
    { path: 'transitions', identity: ['route'], order: 'unordered', spelling: ['name', 'route'] },
    { path: 'transitions.*.ports', identity: ['status'], order: 'unordered' },
    { path: 'transitions.*.properties', identity: ['key'], order: 'unordered' },
  ],
  // WorkflowUpdate has no `name` (POST /rest/api/3/workflows/update).
  unchangeable: ['name'],
  deferrable: [
    'transitions.*.conditions',
    'transitions.*.validators',
    'transitions.*.actions',
    'transitions.*.screen',
  ],
  drawing: [
    'statuses.*.layout',
    'transitions.*.ports',
    'startPointLayout',
    'loopedTransitionContainerLayout',
  ],
  picture: drawWorkflow,
  check: (wanted, destination) => [
    ...doubtfulRules(wanted, destination),
    ...approvals(wanted, destination),
  ],
}
