import type { InProcessApi } from '#twin/blueprint/in-process-api'
import type { Site } from '#twin/site-model'

/** An automation rule of the boat house, turned on, that names things of its site in every known way. */
export const plantRule = (site: Site, { call }: InProcessApi, accountId: string): void => {
  const { id } = call('GET', '/rest/api/3/project/BOAT') as { id: string }
  const found = call('GET', '/rest/api/3/statuses/search?searchString=Moored') as {
    values: readonly { id: string }[]
  }
  const scope = [`ari:cloud:jira:${site.state.cloudId}:project/${id}`]
  const component = (kind: string, type: string, value: unknown, more: object = {}) => ({
    component: kind,
    type,
    schemaVersion: 1,
    value,
    conditions: [],
    children: [],
    connectionId: null,
    ...more,
  })
  const rule = {
    name: 'Call the harbour',
    description: 'When a boat is home',
    state: 'ENABLED',
    actor: { type: 'ACCOUNT_ID', actor: '557058:f58131cb-b67d-43c7-b30d-6b58d40bd077' },
    authorAccountId: accountId,
    collaborators: [accountId],
    canOtherRuleTrigger: true,
    notifyOnError: 'EVERYERROR',
    writeAccessType: 'SPECIFIED_USERS',
    labels: ['harbour'],
    ruleScopeARIs: scope,
    trigger: {
      component: 'TRIGGER',
      type: 'jira.issue.event.trigger:transitioned',
      schemaVersion: 1,
      value: { eventFilters: scope, toStatus: [{ type: 'ID', value: found.values[0]?.id }] },
      conditions: [],
      connectionId: null,
    },
    components: [
      component('CONDITION', 'jira.jql.condition', { jql: 'Harbour = South AND status = Moored' }),
      component('ACTION', 'jira.issue.outgoing.webhook', {
        url: 'https://harbour.example.com/home?key=anchor',
        headers: [{ name: 'X-Bell', value: 'ding', headerSecure: true }],
        customBody: '{{issue.Harbour}}',
      }),
    ],
  }
  call('POST', '/automation/rest/v1/rule', { rule })
}
