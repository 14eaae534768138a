import type { ManualCode } from '../model/manual-step.ts'

/** Words for what only a person can set. */
export interface ManualTerm {
  /** What to set. */
  readonly what: string
  /** Why Slipway cannot. */
  readonly why: string
  /** The page of Jira on which it is set, as its menus call it. */
  readonly where: string
  /** The same on Data Center, where its menus are others. */
  readonly whereOnDataCenter?: string
}

const noApi = 'Jira’s public API cannot write this.'
const notShown = 'Jira’s public API neither reads nor writes this.'

/** What a person has to do, why, and where, for each code of a manual step. */
export const manualWording = {
  'board-columns': {
    what: 'Set the board’s columns and which statuses stand in them',
    why: noApi,
    where: 'Board settings › Columns',
    whereOnDataCenter: 'Board › Configure › Columns',
  },
  'board-swimlanes': {
    what: 'Set the board’s swimlanes',
    why: notShown,
    where: 'Board settings › Swimlanes',
    whereOnDataCenter: 'Board › Configure › Swimlanes',
  },
  'board-quick-filters': {
    what: 'Make the board’s quick filters',
    why: noApi,
    where: 'Board settings › Quick filters',
    whereOnDataCenter: 'Board › Configure › Quick filters',
  },
  'board-estimation': {
    what: 'Set how the board estimates',
    why: noApi,
    where: 'Board settings › Estimation',
    whereOnDataCenter: 'Board › Configure › Estimation',
  },
  'board-sub-filter': {
    what: 'Set the sub-filter of the Kanban board',
    why: noApi,
    where: 'Board settings › General › Kanban board sub-filter',
    whereOnDataCenter: 'Board › Configure › General › Kanban board sub-filter',
  },
  'board-settings': {
    what: 'Set the rest of the board: card colours, card layout, working days',
    why: notShown,
    where: 'Board settings',
    whereOnDataCenter: 'Board › Configure',
  },
  'issue-layout': {
    what: 'Arrange the fields of the issue view as in the source’s project',
    why: notShown,
    where: 'Project settings › Issue layout',
  },
  'dashboard-layout': {
    what: 'Choose the dashboard’s layout of columns',
    why: notShown,
    where: 'Dashboard › Edit › Change layout',
  },
  'dashboard-owner': {
    what: 'Make its owner the owner of the private dashboard',
    why: 'Once it is private to somebody else, nobody but them sees it, so Slipway could not read back whether it is right. Your own account has it until then.',
    where: 'Dashboards › View all dashboards › Change owner',
    whereOnDataCenter: 'Jira administration › System › Shared dashboards › Change owner',
  },
  'hierarchy-level': {
    what: 'Put the issue type on its level of the hierarchy',
    why: 'Jira’s public API makes issue types on the levels of tasks and sub-tasks only.',
    where: 'Settings › Issues › Issue type hierarchy',
  },
  'global-permissions': {
    what: 'Grant the new group the global permissions that it has on the source',
    why: notShown,
    where: 'Settings › System › Global permissions',
    whereOnDataCenter: 'Jira administration › System › Global permissions',
  },
  'custom-events': {
    what: 'Make the custom event, then add it to the notification scheme',
    why: notShown,
    where: 'Settings › System › Events',
    whereOnDataCenter: 'Jira administration › System › Events',
  },
  'filter-owner': {
    what: 'Make its owner the owner of the filter',
    why: 'Data Center’s REST API gives no filter another owner. Your own account has it until then.',
    where: 'Jira administration › System › Shared filters › Change owner',
  },
  'filter-subscriptions': {
    what: 'Subscribe to the filter again',
    why: 'Jira’s public API reads subscriptions but makes none.',
    where: 'Filters › View all filters › Subscriptions',
    whereOnDataCenter: 'Issues › Manage filters › Subscriptions',
  },
  'app-settings': {
    what: 'Set the app up as on the source, as far as the rules of this workflow need it',
    why: 'What an app keeps for itself is out of reach for Jira’s public API.',
    where: 'Apps › Manage apps',
    whereOnDataCenter: 'Jira administration › Manage apps',
  },
  'app-rule': {
    what: 'Put this rule into the workflow, and take out the rule that hides its transition where there is one',
    why: 'You chose to go on without it: its app is not installed on the destination, or the rule means something on the source only.',
    where: 'Settings › Issues › Workflows',
    whereOnDataCenter: 'Jira administration › Issues › Workflows',
  },
  'automation-actor': {
    what: 'Choose the actor of the automation rule, then turn the rule on; in a service project the actor has to be an agent',
    why: 'The actor of the source is not on the destination, or is not active there. Your own account acts in the rule, which is turned off, until somebody is chosen.',
    where: 'Settings › System › Automation rules',
    whereOnDataCenter: 'Jira administration › System › Automation rules',
  },
  'automation-connection': {
    what: 'Connect the automation rule with the other product again',
    why: 'A connection belongs to the person who made it, on one site.',
    where: 'Settings › System › Automation rules',
    whereOnDataCenter: 'Jira administration › System › Automation rules',
  },
  'automation-secret': {
    what: 'Make sure that the automation rule has its secret',
    why: 'Secrets never leave their site, and Jira shows nobody whether the one that was entered is right.',
    where: 'Settings › System › Automation rules',
    whereOnDataCenter: 'Jira administration › System › Automation rules',
  },
  'automation-enable': {
    what: 'Look the automation rule through, then turn it on',
    why: 'Slipway makes rules turned off, so that nothing happens before somebody has looked.',
    where: 'Settings › System › Automation rules',
    whereOnDataCenter: 'Jira administration › System › Automation rules',
  },
  'webhook-secret': {
    what: 'Make sure that the webhook has its secret',
    why: 'Secrets never leave their site, and Jira shows nobody whether the one that was entered is right.',
    where: 'Settings › System › WebHooks',
    whereOnDataCenter: 'Jira administration › System › WebHooks',
  },
  'webhook-enable': {
    what: 'Make sure that the webhook’s address has its secret, then turn the webhook on',
    why: 'A webhook whose address lacks its secret is turned off, so that it calls nobody with a wrong one.',
    where: 'Settings › System › WebHooks',
    whereOnDataCenter: 'Jira administration › System › WebHooks',
  },
  'project-email': {
    what: 'Confirm the address that the project’s notifications come from',
    why: 'The address has to be confirmed by somebody who reads its mail.',
    where: 'Project settings › Notifications',
  },
  'project-feature': {
    what: 'Turn features of the project on or off, as far as Jira lets you',
    why: 'The project has them locked, or not at all, so that Jira’s API refuses to switch them.',
    where: 'Project settings › Features',
  },
  'request-types': {
    what: 'Make the request types',
    why: 'Jira’s public API carries them in part only: neither their fields nor their groups.',
    where: 'Project settings › Request types',
  },
  queues: {
    what: 'Make the queues',
    why: 'Jira’s public API reads queues but makes none.',
    where: 'Queues › Manage queues',
  },
  slas: {
    what: 'Set the SLAs',
    why: notShown,
    where: 'Project settings › SLAs',
  },
  portal: {
    what: 'Set the portal up',
    why: notShown,
    where: 'Project settings › Portal settings',
  },
  forms: {
    what: 'Make the forms',
    why: 'Forms have an API of their own, which Slipway does not use.',
    where: 'Project settings › Forms',
  },
  assets: {
    what: 'Set up the object schemas of Assets',
    why: 'Assets has an API of its own, which Slipway does not use.',
    where: 'Assets',
  },
  avatar: {
    what: 'Choose the picture',
    why: 'Jira does not show Slipway the picture that somebody uploaded.',
    where: 'The settings of the object',
  },
  'time-tracking': {
    what: 'Set time tracking: whether it is on, and its units',
    why: 'No public API of this Jira sets it.',
    where: 'Settings › Issues › Time tracking',
    whereOnDataCenter: 'Jira administration › Issues › Time tracking',
  },
  'site-switch': {
    what: 'Switch this feature of the site on or off',
    why: 'Jira shows these switches, but no public API sets them.',
    where: 'Settings › System › General configuration',
    whereOnDataCenter: 'Jira administration › System › General configuration',
  },
  'group-members': {
    what: 'Add the members of the group',
    why: 'Slipway never gives people rights: it makes groups empty.',
    where: 'Administration › Directory › Groups',
    whereOnDataCenter: 'Jira administration › User management › Groups',
  },
  'object-by-hand': {
    what: 'Make this, with these values; then make a new plan, so that what uses it can follow',
    why: 'The destination’s REST API makes no such object.',
    where: 'Jira administration',
  },
  'object-not-shown': {
    what: 'Make this, with these values, or see to it that it is so already',
    why: 'The destination’s REST API neither shows nor writes this.',
    where: 'Jira administration',
  },
  'object-half-known': {
    what: 'Make this as it is on the source, or install the app that it belongs to; then make a new plan, so that what uses it can follow',
    why: 'The source’s REST API shows that it is there, but not enough to make it.',
    where: 'Jira administration',
  },
  'member-by-hand': {
    what: 'Change this to these values',
    why: 'The destination’s REST API cannot change this.',
    where: 'Jira administration',
  },
  'member-not-shown': {
    what: 'Set this, or see to it that it is so already',
    why: 'The destination’s REST API neither shows nor writes this.',
    where: 'Jira administration',
  },
  'publish-draft': {
    what: 'Look through the draft of this workflow scheme, and publish it; Jira then asks which statuses the issues get that need another one',
    why: 'Slipway writes the draft, and Data Center’s REST API publishes none. Until somebody has, the scheme works as it did before.',
    where: 'Jira administration › Issues › Workflow schemes › Edit › Publish',
  },
  reindex: {
    what: 'Look whether Jira asks for a reindex, and start it when the people who use Jira can do without search for a while',
    why: 'After configuration of issues was changed, also by hand, the search of Data Center may find by what was before. Slipway starts none, since it can take hours.',
    where: 'Jira administration › System › Indexing',
  },
} as const satisfies Record<ManualCode, ManualTerm>
