import type { AdministrationBlueprint } from '../blueprint/administration-blueprints.ts'
import { productionRules, testRules } from './automation.ts'

const blames = { name: 'Blame', inward: 'is blamed on', outward: 'blames' }

/** Both sites plan above the level of epics; no public API makes the level or its type. */
const hierarchy = { levels: { 2: 'Initiative' }, highTypes: { Initiative: 2 } }

const shopHook = {
  name: 'Shop dashboard',
  url: 'https://hooks.acme.example/shop?issue=all',
  events: ['jira:issue_created', 'jira:issue_updated'],
  jql: 'project = WEB',
}

/** What administrators of acme-test set up: an app that production lacks, a hook with a secret. */
export const testAdministration: AdministrationBlueprint = {
  ...hierarchy,
  apps: [
    {
      platform: 'connect',
      key: 'com.acme.billing-checks',
      rules: [
        {
          moduleKey: 'book-bill',
          name: 'Book the bill',
          description: 'Writes to the old ledger',
          place: 'Function',
        },
      ],
    },
  ],
  linkTypes: [blames, { name: 'Settles', inward: 'is settled by', outward: 'settles' }],
  webhooks: [
    { ...shopHook, secret: 'of-the-shop' },
    {
      name: 'Ledger',
      url: 'https://ledger.acme.example/jira',
      events: ['comment_created', 'jira:version_released'],
      enabled: false,
      excludeBody: true,
    },
  ],
  settings: {
    properties: { 'jira.clone.prefix': 'COPY -' },
    timeTracking: {
      workingHoursPerDay: 7.5,
      workingDaysPerWeek: 5,
      timeFormat: 'hours',
      defaultUnit: 'hour',
    },
    columns: ['issuetype', 'issuekey', 'summary', 'region', 'status', 'updated'],
    banner: { message: 'This is the <b>test</b> site', isEnabled: true },
  },
  rules: testRules,
}

/** What administrators of acme-production set up. */
export const productionAdministration: AdministrationBlueprint = {
  ...hierarchy,
  linkTypes: [{ ...blames, outward: 'points at' }],
  webhooks: [{ ...shopHook, events: ['jira:issue_created'] }],
  settings: { columns: ['issuekey', 'summary', 'region', 'status'] },
  rules: productionRules,
}
