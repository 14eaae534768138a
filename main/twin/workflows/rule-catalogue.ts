import { isAppRule, isBroughtByApp } from '../apps/rule-keys.ts'
import type { Site } from '../site-model.ts'
import type { Rule } from './state.ts'
import { developmentTriggers, knowsTriggers } from './trigger-types.ts'

/** The part of a transition in which a rule may stand. */
export type RulePlace = 'Condition' | 'Validator' | 'Function' | 'Screen' | 'Trigger'

const keys: Readonly<Record<RulePlace, readonly string[]>> = {
  Condition: [
    'check-field-value',
    'restrict-issue-transition',
    'restrict-from-all-users',
    'separation-of-duties',
    'previous-status-condition',
    'parent-or-child-blocking-condition',
    'jsd-approvals-block-until-approved',
    'jsd-approvals-block-until-rejected',
    'block-in-progress-approval',
  ],
  Validator: [
    'check-permission-validator',
    'validate-field-value',
    'previous-status-validator',
    'parent-or-child-blocking-validator',
    'proforma-forms-attached',
    'proforma-forms-submitted',
  ],
  Function: [
    'change-assignee',
    'copy-value-from-other-field',
    'update-field',
    'trigger-webhook',
    'trigger-agent',
  ],
  Screen: ['remind-people-to-update-fields', 'transition-screen'],
  Trigger: ['development-triggers'],
}

/** System rules with the place they belong to. */
export const systemRules: readonly { readonly ruleKey: string; readonly place: RulePlace }[] =
  Object.entries(keys).flatMap(([place, names]) =>
    names.map((name) => ({ ruleKey: `system:${name}`, place: place as RulePlace })),
  )

/**
 * Whether the site knows the rule in this place: one of Jira's, or one of an app that is installed
 * here.
 */
export function isSupported(site: Pick<Site, 'state'>, rule: Rule, place: RulePlace): boolean {
  const { ruleKey, parameters } = rule
  if (isAppRule(ruleKey)) return isBroughtByApp(site, ruleKey, place, parameters)
  if (place === 'Trigger') return ruleKey === developmentTriggers && knowsTriggers(rule)
  return systemRules.some((known) => known.ruleKey === ruleKey && known.place === place)
}
