import type { Abilities } from '#contract/model/abilities'
import { inPart, yes } from '#domain/abilities'

/** What can be done with rules of automation, and what of them is lost. */
export const automationRuleAbilities: Abilities = {
  read: inPart('Only with an API token without scopes: no scope opens automation.'),
  create: yes,
  update: yes,
  delete: yes,
  reuse: yes,
  rename: yes,
  lost: [
    {
      what: 'That a rule is turned on',
      member: 'state',
      why: 'A new rule is turned off, so that nothing happens before somebody has looked it through, unless you say that it is turned on once everything else is done.',
    },
    {
      what: 'Secrets in headers, addresses and connections',
      why: 'Slipway asks Jira for rules without them, and keeps none. They are asked for when you deploy; what you leave empty is to be entered in Jira.',
    },
    {
      what: 'Who made a connection',
      why: 'A connection is its maker’s own. It becomes the deploying account’s, and some have to be granted in Jira once.',
    },
    {
      what: 'An actor whom the destination does not have',
      why: 'Your own account takes the place, the rule is turned off, and a manual step says so.',
    },
    {
      what: 'Ids in places that Slipway does not know',
      why: 'Jira publishes no description of what a component holds. Each is listed, and left as it is only where you say so.',
    },
    {
      what: 'Usage, history and colours of labels',
      why: 'Jira’s public API has none of them.',
    },
  ],
  proven: 'unproven',
}
