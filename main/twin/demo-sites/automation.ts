import type {
  AutomationBlueprint,
  RulePartBlueprint,
} from '../blueprint/administration-blueprints.ts'

const created = (project: string): RulePartBlueprint => ({
  component: 'TRIGGER',
  type: 'jira.issue.event.trigger:created',
  value: {
    eventKey: 'jira:issue_created',
    issueEvent: 'issue_created',
    eventFilters: [`ari:cloud:jira:{cloudId}:project/{project:${project}}`],
  },
})

/** A word to the shop's channel, with a key in a hidden header. */
const tellChannel: RulePartBlueprint = {
  component: 'ACTION',
  type: 'jira.issue.outgoing.webhook',
  value: {
    url: 'https://chat.acme.example/hooks/shop',
    headers: [
      { name: 'Authorization', value: 'Bearer of-the-shop', headerSecure: true },
      { name: 'Content-Type', value: 'application/json', headerSecure: false },
    ],
    customBody: '{"text":"{{issue.key}} {{issue.summary}}"}',
  },
}

/** Bugs of the shop are sorted when they come in: a condition, a field by id, a smart value. */
const sortBugs: AutomationBlueprint = {
  name: 'Sort new bugs',
  description: 'Severity comes from the region until somebody knows better',
  projects: ['WEB'],
  actor: 'Mei Tanaka 田中',
  labels: ['shop', 'triage'],
  trigger: created('WEB'),
  components: [
    {
      component: 'CONDITION',
      type: 'jira.issue.condition',
      schemaVersion: 3,
      value: {
        selectedField: { type: 'ID', value: 'issuetype' },
        selectedFieldType: 'issuetype',
        comparison: 'EQUALS',
        compareValue: { type: 'ID', value: '{issueType:Bug}', multiValue: false },
      },
    },
    {
      component: 'ACTION',
      type: 'jira.issue.edit',
      schemaVersion: 12,
      value: {
        operations: [
          {
            field: { type: 'ID', value: '{field:region}' },
            fieldType: 'com.atlassian.jira.plugin.system.customfieldtypes:select',
            type: 'SET',
            value: { type: 'SMART', value: '{{triggerIssue.{field:region}}}' },
          },
        ],
      },
    },
    tellChannel,
  ],
}

/** Every night over all projects, by a query that names a field by its number. */
const chaseOldOnes: AutomationBlueprint = {
  name: 'Chase what lies about',
  disabled: true,
  labels: ['housekeeping'],
  trigger: {
    component: 'TRIGGER',
    type: 'jira.jql.scheduled',
    value: {
      schedule: { cronExpression: '0 0 3 * * ?' },
      jql: 'cf[{fieldNumber:region}] is not EMPTY AND updated < -90d',
    },
  },
  components: [
    { component: 'ACTION', type: 'codebarrel.action.log', value: 'old: {{issue.key}}' },
    {
      component: 'BRANCH',
      type: 'jira.issue.related',
      value: {
        relatedType: 'linked',
        jql: '',
        linkTypes: ['relates to'],
        onlyUpdatedIssues: false,
      },
      children: [
        { component: 'ACTION', type: 'jira.issue.comment', value: { comment: 'Still needed?' } },
      ],
    },
  ],
}

/** Rules of acme-test. */
export const testRules: readonly AutomationBlueprint[] = [sortBugs, chaseOldOnes]

/** Production has an older one of the same name, off, of somebody who is gone on neither site. */
export const productionRules: readonly AutomationBlueprint[] = [
  {
    ...sortBugs,
    description: '',
    disabled: true,
    actor: 'Jonas Weber',
    components: sortBugs.components.slice(0, 2),
  },
]
