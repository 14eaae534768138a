import type { Decision } from '#contract/model/decision'
import { isJsonObject, type JsonObject } from '#contract/model/json'
import { approvalRuleKey } from '#contract/wording/approval-wording'
import type { HandWork, Settled } from '#domain/kind-model'
import { objectsIn, textIn } from '../wanted-members.ts'
import { approvalsIn, type PlacedApproval } from './approvals.ts'
import { type PlacedRule, rulesIn, transitionName } from './rule-places.ts'

type RuleDecision = Extract<Decision, { choose: 'rule' }>

/**
 * The rule that stands in for one that is kept out: nobody can take the transition by hand, apps and
 * calls of the API still can (`restrictMode` of GET /rest/api/3/workflows/capabilities).
 */
const placeholder: JsonObject = {
  ruleKey: 'system:restrict-from-all-users',
  parameters: { restrictMode: 'users' },
}

/** Jira takes no conditions on the transition that makes an issue, so nothing can stand in there. */
const takesPlaceholder = ({ route }: JsonObject): boolean =>
  isJsonObject(route) && route.type !== 'INITIAL'

/** How a rule can be done without, as decisions name it. */
export const waysWithout = ({ transition }: PlacedRule): readonly RuleDecision['as'][] =>
  takesPlaceholder(transition) ? ['leave-out', 'placeholder'] : ['leave-out']

const decides = (decision: RuleDecision, placed: PlacedRule): boolean =>
  decision.path === placed.path &&
  decision.transition === transitionName(placed) &&
  decision.ruleKey === textIn(placed.rule, 'ruleKey') &&
  waysWithout(placed).includes(decision.as)

const without = (
  list: readonly JsonObject[],
  path: string,
  out: ReadonlySet<string>,
): readonly JsonObject[] => list.filter((_, at) => !out.has(`${path}.${at}`))

/** The tree without the rules that stay out and without groups that hold none any more. */
const prune = (tree: JsonObject, path: string, out: ReadonlySet<string>): readonly JsonObject[] => {
  const rules = without(objectsIn(tree, 'rules'), `${path}.rules`, out)
  const groups = objectsIn(tree, 'groups').flatMap((group, at) =>
    prune(group, `${path}.groups.${at}`, out),
  )
  return rules.length + groups.length === 0 ? [] : [{ ...tree, rules, groups }]
}

/** The tree with the placeholder, which must hold whatever else does. */
const closed = (tree: JsonObject | undefined): JsonObject =>
  tree === undefined || textIn(tree, 'operation') === 'ALL'
    ? {
        operation: 'ALL',
        rules: [...(tree ? objectsIn(tree, 'rules') : []), placeholder],
        groups: tree ? objectsIn(tree, 'groups') : [],
      }
    : { operation: 'ALL', rules: [placeholder], groups: [tree] }

const settleTransition = (
  transition: JsonObject,
  path: string,
  out: ReadonlySet<string>,
  isClosed: boolean,
): JsonObject => {
  const kept = objectsIn(transition, 'conditions').flatMap((tree, at) =>
    prune(tree, `${path}.conditions.${at}`, out),
  )
  const listWithout = (part: string) => without(objectsIn(transition, part), `${path}.${part}`, out)
  return {
    ...transition,
    conditions: isClosed ? [closed(kept[0])] : kept,
    validators: listWithout('validators'),
    actions: listWithout('actions'),
    triggers: listWithout('triggers'),
    screen: listWithout('screen'),
  }
}

/** What somebody needs to know to put the rule in; its settings where they are text. */
const handWorkFor = (placed: PlacedRule): HandWork => {
  const { rule } = placed
  const parameters = isJsonObject(rule.parameters) ? Object.entries(rule.parameters) : []
  return {
    code: 'app-rule',
    values: [
      { label: 'Transition', value: transitionName(placed) },
      { label: 'Rule', value: textIn(rule, 'ruleKey') },
      ...parameters.flatMap(([label, value]) =>
        typeof value === 'string' && value !== '' ? [{ label, value }] : [],
      ),
    ],
  }
}

const decidesApproval = (decision: RuleDecision, { path, where }: PlacedApproval): boolean =>
  decision.path === path &&
  decision.transition === where &&
  decision.ruleKey === approvalRuleKey &&
  decision.as === 'leave-out'

const approvalByHand = ({ where }: PlacedApproval): HandWork => ({
  code: 'app-rule',
  values: [
    { label: 'Place', value: where },
    { label: 'Rule', value: 'Approval' },
  ],
})

/**
 * Rules and approvals of a workflow that the user decided to keep out, and transitions that get the placeholder
 * for one. A decision counts for the very rule it was made about; the source having another there
 * by now, it counts for none.
 */
export const settleRules = (source: JsonObject, decisions: readonly Decision[]): Settled => {
  const about = decisions.filter((decision) => decision.choose === 'rule')
  const settled = rulesIn(source).flatMap((placed) => {
    const decision = about.find((one) => decides(one, placed))
    return decision ? [{ placed, closes: decision.as === 'placeholder' }] : []
  })
  const approvals = approvalsIn(source).filter((placed) =>
    about.some((one) => decidesApproval(one, placed)),
  )
  const unapproved = new Set(approvals.map(({ path }) => path))
  const out = new Set(settled.map(({ placed }) => placed.path))
  const closes = new Set(
    settled.filter((one) => one.closes).map(({ placed }) => placed.path.split('.')[1]),
  )
  return {
    paths: [...out, ...unapproved],
    handWork: [
      ...settled.map(({ placed }) => handWorkFor(placed)),
      ...approvals.map(approvalByHand),
    ],
    apply: (data) => ({
      ...data,
      ...(unapproved.size === 0
        ? {}
        : {
            statuses: objectsIn(data, 'statuses').map((status, at) =>
              unapproved.has(`statuses.${at}.approval`) ? { ...status, approval: false } : status,
            ),
          }),
      transitions: objectsIn(data, 'transitions').map((transition, at) =>
        settleTransition(transition, `transitions.${at}`, out, closes.has(String(at))),
      ),
    }),
  }
}
