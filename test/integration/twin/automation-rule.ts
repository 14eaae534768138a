import type { OpenedTwin } from './opened-twin.ts'
import { ownerOf } from './plant-project.ts'

/** Path of an operation of the automation API on the site host. */
export function rulePath({ twin }: OpenedTwin, path = ''): string {
  return `/gateway/api/automation/public/jira/${twin.cloudId}/rest/v1/rule${path}`
}

/** A rule as a create takes it: when an issue is made in the project, write a line. */
export function createdRule({ site, twin }: OpenedTwin, projectId: string | undefined) {
  const owner = ownerOf(site)
  const scope =
    projectId === undefined
      ? `ari:cloud:jira::site/${twin.cloudId}`
      : `ari:cloud:jira:${twin.cloudId}:project/${projectId}`
  return {
    name: 'Greet',
    description: 'Says hello',
    state: 'DISABLED',
    actor: { type: 'ACCOUNT_ID', actor: owner },
    authorAccountId: owner,
    canOtherRuleTrigger: false,
    notifyOnError: 'FIRSTERROR',
    writeAccessType: 'OWNER_ONLY',
    labels: ['greetings'],
    ruleScopeARIs: [scope],
    trigger: {
      component: 'TRIGGER',
      type: 'jira.issue.event.trigger:created',
      schemaVersion: 1,
      value: { eventKey: 'jira:issue_created', eventFilters: [scope] },
      conditions: [],
      connectionId: null,
    },
    components: [
      {
        component: 'CONDITION',
        type: 'jira.condition.container.block',
        schemaVersion: 1,
        value: {},
        conditions: [],
        children: [
          {
            component: 'CONDITION_BLOCK',
            type: 'jira.condition.if.block',
            schemaVersion: 1,
            value: { conditionMatchType: 'ALL' },
            conditions: [
              {
                component: 'CONDITION',
                type: 'jira.issue.condition',
                schemaVersion: 3,
                value: { selectedField: { type: 'ID', value: 'issuetype' } },
                conditions: [],
                children: [],
              },
            ],
            children: [
              {
                component: 'ACTION',
                type: 'codebarrel.action.log',
                schemaVersion: 1,
                value: 'Hello',
                conditions: [],
                children: [],
              },
            ],
          },
        ],
      },
    ],
  }
}
