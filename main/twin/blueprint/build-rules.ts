import { automationAccountId } from '../automation/actors.ts'
import { projectAri, siteAri } from '../automation/scope.ts'
import type { AutomationBlueprint, RulePartBlueprint } from './administration-blueprints.ts'
import type { Blueprint } from './blueprint.ts'
import type { Builder } from './builder.ts'
import { fillValue } from './fill-text.ts'

const withCloudId = <Value>(builder: Builder, value: Value): Value =>
  JSON.parse(JSON.stringify(value).replaceAll('{cloudId}', builder.site.state.cloudId)) as Value

const partBody = (builder: Builder, part: RulePartBlueprint): unknown => ({
  component: part.component,
  type: part.type,
  schemaVersion: part.schemaVersion ?? 1,
  value: fillValue(builder.directory, withCloudId(builder, part.value)),
  conditions: (part.conditions ?? []).map((one) => partBody(builder, one)),
  ...(part.component === 'TRIGGER'
    ? {}
    : { children: (part.children ?? []).map((one) => partBody(builder, one)) }),
})

const ruleBody = (builder: Builder, rule: AutomationBlueprint): unknown => {
  const { site, api, directory } = builder
  const { accountId } = api.call('GET', '/rest/api/3/myself') as { accountId: string }
  const { cloudId } = site.state
  const actor = rule.actor === undefined ? automationAccountId : directory.id('user', rule.actor)
  return {
    name: rule.name,
    description: rule.description ?? '',
    state: rule.disabled ? 'DISABLED' : 'ENABLED',
    actor: { type: 'ACCOUNT_ID', actor },
    authorAccountId: rule.author === undefined ? accountId : directory.id('user', rule.author),
    canOtherRuleTrigger: false,
    notifyOnError: 'FIRSTERROR',
    writeAccessType: 'UNRESTRICTED',
    collaborators: [],
    labels: rule.labels ?? [],
    ruleScopeARIs:
      rule.projects === undefined
        ? [siteAri(cloudId)]
        : rule.projects.map((key) => projectAri(cloudId, directory.id('project', key))),
    trigger: partBody(builder, rule.trigger),
    components: rule.components.map((one) => partBody(builder, one)),
  }
}

/** Automation rules, when all that they name is there. */
export const buildRules = (builder: Builder, blueprint: Blueprint): void => {
  for (const rule of blueprint.administration?.rules ?? []) {
    builder.api.call('POST', '/automation/rest/v1/rule', { rule: ruleBody(builder, rule) })
  }
}
