import type { Blueprint } from '../blueprint/blueprint.ts'

type Searches = Pick<Blueprint, 'filters' | 'dashboards' | 'boards'>

const itemOf = (name: string): string => `com.atlassian.jira.gadgets:${name}-dashboard-item`

const activityStream =
  'rest/gadgets/1.0/g/com.atlassian.streams.streams-jira-plugin:activitystream-gadget/gadgets/activitystream-gadget.xml'

/** Filters, dashboards and boards of acme-test: of people who stay, who left, and who never came. */
export const testSearches: Searches = {
  filters: [
    {
      name: 'Payment incidents at the bank',
      description: 'What waits for somebody outside',
      jql: 'project = PAY AND issuetype = "Payment Incident" AND status in ("Waiting for Bank", "Fraud Check") AND cf[{fieldNumber:bank}] is not EMPTY ORDER BY priority DESC, created',
      owner: 'Priya Nair',
      shares: [
        ['group', 'payments-team'],
        ['projectRole', 'PAY', 'Payment Approvers'],
      ],
      editors: [['user', 'Jonas Weber']],
      columns: ['issuekey', 'summary', 'status', 'bank'],
      subscriptions: [['Priya Nair', 'payments-team']],
    },
    {
      name: 'Cards that failed',
      jql: '"Card Scheme" in (Visa, Amex) AND resolution is EMPTY AND project in (PAY, WEB)',
      owner: 'Priya Nair',
      shares: [['project', 'PAY']],
    },
    {
      name: 'Payments, everything open',
      jql: 'filter = "Cards that failed" OR (project = "Payments Platform" AND statusCategory != Done)',
      shares: [['authenticated']],
    },
    {
      name: 'Agency: my open work',
      description: 'Of somebody whom production does not know',
      jql: 'assignee in ("5b10a2844c20165700ede21f", currentUser()) AND project = PAY',
      owner: 'Oliver Grant',
      shares: [['user', 'Priya Nair']],
    },
    {
      name: 'Audit 2023',
      description: 'Half of what it asks for has gone since',
      jql: 'project = GOLDMINE AND "Ledger Code" ~ "77*" AND fixVersion = "0.9"',
      stale: true,
      owner: 'Derek Hall',
      shares: [['group', 'external-auditors']],
    },
  ],
  dashboards: [
    {
      name: 'Payments at a glance',
      description: 'On the wall of the second floor',
      owner: 'Priya Nair',
      shares: [
        ['group', 'payments-team'],
        ['project', 'PAY'],
      ],
      editors: [['group', 'release-managers']],
      gadgets: [
        {
          moduleKey: itemOf('filter-results'),
          title: 'At the bank',
          color: 'red',
          row: 0,
          column: 0,
          properties: {
            config: {
              filterId: 'filter-{filter:Payment incidents at the bank}',
              columnNames: 'issuekey|summary|{field:bank}',
              num: 10,
              isConfigured: true,
            },
          },
        },
        {
          moduleKey: itemOf('pie-chart'),
          title: 'By status',
          row: 1,
          column: 0,
          properties: {
            config: { projectOrFilterId: 'project-{project:PAY}', statType: 'statuses' },
          },
        },
        {
          uri: activityStream,
          title: 'What happens',
          color: 'gray',
          row: 0,
          column: 1,
          properties: { config: { keys: 'PAY', numofentries: '20', isConfigured: 'true' } },
        },
      ],
    },
  ],
  boards: [
    {
      name: 'Incident desk',
      type: 'kanban',
      filter: 'Payment incidents at the bank',
      project: 'PAY',
      owner: 'Priya Nair',
      columns: [
        { name: 'Backlog', statuses: [] },
        { name: 'At the bank', statuses: ['Waiting for Bank'], max: 5 },
        { name: 'Fraud', statuses: ['Fraud Check'] },
        { name: 'Settled', statuses: ['Settled'] },
      ],
      constraintType: 'issueCount',
      subQuery: 'fixVersion is EMPTY OR fixVersion in unreleasedVersions(PAY)',
      quickFilters: [
        { name: 'Visa', jql: 'cf[{fieldNumber:scheme}] = Visa', description: 'One scheme only' },
        { name: 'Mine', jql: 'assignee = currentUser()' },
      ],
    },
  ],
}

/** What production has of them: one filter of the same owner and name asks less. */
export const olderSearches: Searches = {
  filters: [
    {
      name: 'Cards that failed',
      jql: '"Card scheme" = Visa AND resolution is EMPTY',
      owner: 'Priya Nair',
      shares: [['group', 'payments-team']],
    },
    { name: 'Web Shop bugs', jql: 'project = WEB AND type = Bug', shares: [['authenticated']] },
  ],
  dashboards: [
    {
      name: 'Shop floor',
      shares: [['authenticated']],
      gadgets: [
        {
          moduleKey: itemOf('filter-results'),
          row: 0,
          column: 0,
          properties: { config: { filterId: 'filter-{filter:Web Shop bugs}', num: 5 } },
        },
      ],
    },
  ],
  boards: [{ name: 'Shop bugs', type: 'kanban', filter: 'Web Shop bugs', project: 'WEB' }],
}
