import { extraSwitch } from '../extra-switch.ts'
import type { Site } from '../site-model.ts'
import { findCustomField } from './state.ts'

/**
 * A complaint about a custom field in the parameters of a workflow rule that the site does not have,
 * such as the id it has on another site. Whether Jira looks is not documented: switch
 * `workflowRulesCheckFields`.
 */
export function checkRuleFields(
  site: Site,
  _ruleKey: string,
  parameters: Readonly<Record<string, string>>,
): string | undefined {
  if (!extraSwitch(site, 'workflowRulesCheckFields', true)) return undefined
  const named = Object.values(parameters).flatMap((value) => value.match(/customfield_\d+/g) ?? [])
  const unknown = named.find((id) => findCustomField(site, id) === undefined)
  return unknown === undefined ? undefined : `The field ${unknown} was not found.`
}
