import type { Step } from '#contract/model/plan'
import { type JiraProduct, productOf, type SiteStamp } from '#contract/model/snapshot'

type Page = (step: Pick<Step, 'name' | 'naturalKey'>, id: string) => string
type Pages = Readonly<Record<string, Page>>

const admin = (page: string): string => `/secure/admin/${page}`
const listed =
  (page: string): Page =>
  () =>
    admin(page)
const withId =
  (page: string, parameter: string): Page =>
  (_, id) =>
    `${admin(page)}${page.includes('?') ? '&' : '?'}${parameter}=${encodeURIComponent(id)}`

const generalPage = 'ViewApplicationProperties.jspa'

/** Pages of settings that do not stand among the general ones. */
const settingPages: Readonly<Record<string, string>> = {
  'setting:announcement-banner': 'EditAnnouncementBanner!default.jspa',
  'setting:date-formats': 'LookAndFeel!default.jspa',
  'setting:default-resolution': 'ViewResolutions.jspa',
  'setting:issue-view': 'AdvancedApplicationProperties.jspa',
  'setting:navigator-columns': 'ViewIssueColumns!default.jspa',
  'setting:priority-order': 'ViewPriorities.jspa',
  'setting:resolution-order': 'ViewResolutions.jspa',
  'setting:time-tracking': 'TimeTrackingAdmin.jspa',
}

/**
 * Where Jira shows objects of a kind: a page for each where it has one, the list of all where it has
 * not. Parts of others (components, versions, contexts) and people are shown nowhere by themselves.
 * Cloud and Data Center share them; on Data Center they stand below its context path. None of them was
 * seen on a live Data Center: they are those that public code for Jira 8 to 11 uses.
 */
const pages: Pages = {
  board: (_, id) => `/secure/RapidBoard.jspa?rapidView=${encodeURIComponent(id)}`,
  field: (_, id) =>
    `${admin('ConfigureCustomField!default.jspa')}?customFieldId=${encodeURIComponent(id.replace('customfield_', ''))}`,
  fieldConfiguration: withId('ConfigureFieldLayout!default.jspa', 'id'),
  fieldConfigurationScheme: withId('ConfigureFieldLayoutScheme.jspa', 'id'),
  fieldScheme: listed('ViewFieldLayoutSchemes.jspa'),
  filter: (_, id) => `/issues/?filter=${encodeURIComponent(id)}`,
  issueSecurityScheme: withId('EditIssueSecurities!default.jspa', 'schemeId'),
  issueLinkType: listed('ViewLinkTypes!default.jspa'),
  issueType: listed('ViewIssueTypes.jspa'),
  issueTypeScheme: withId('ConfigureOptionSchemes!default.jspa?fieldId=issuetype', 'schemeId'),
  issueTypeScreenScheme: withId('ConfigureIssueTypeScreenScheme.jspa', 'id'),
  notificationScheme: withId('EditNotifications!default.jspa', 'schemeId'),
  permissionScheme: withId('EditPermissions!default.jspa', 'schemeId'),
  priority: listed('ViewPriorities.jspa'),
  priorityScheme: listed('ViewPrioritySchemes.jspa'),
  project: ({ naturalKey }) => `/browse/${encodeURIComponent(naturalKey.replace(/^key:/, ''))}`,
  projectCategory: listed('projectcategories/ViewProjectCategories!default.jspa'),
  projectRole: () => '/secure/project/ViewProjectRoles.jspa',
  resolution: listed('ViewResolutions.jspa'),
  screen: withId('ConfigureFieldScreen.jspa', 'id'),
  screenScheme: withId('ConfigureFieldScreenScheme.jspa', 'id'),
  siteSetting: ({ naturalKey }) => admin(settingPages[naturalKey] ?? generalPage),
  status: listed('ViewStatuses.jspa'),
  webhook: () => '/plugins/servlet/webhooks',
  workflow: ({ name }) =>
    `${admin('workflows/ViewWorkflowSteps.jspa')}?workflowMode=live&workflowName=${encodeURIComponent(name)}`,
  workflowScheme: withId('EditWorkflowScheme.jspa', 'schemeId'),
}

/** Pages that only one of the products has, or has elsewhere. */
const ownPages: Readonly<Record<JiraProduct, Pages>> = {
  cloud: {
    dashboard: (_, id) => `/jira/dashboards/${encodeURIComponent(id)}`,
    automationRule: () => '/jira/settings/automation',
  },
  'data-center': {
    // The `view` of a dashboard (jira-dc-v2, GET /dashboard/{id}).
    dashboard: (_, id) => `/secure/Dashboard.jspa?selectPageId=${encodeURIComponent(id)}`,
    group: listed('user/GroupBrowser.jspa'),
  },
}

/**
 * Address of Jira's page for an object that a step made or changed; undefined where there is none.
 * Sites on this computer have no pages: they are demo sites.
 */
export const pageOf = (
  site: SiteStamp,
  step: Pick<Step, 'kind' | 'name' | 'naturalKey'>,
  destinationId: string,
): string | undefined => {
  const page = ownPages[productOf(site)][step.kind] ?? pages[step.kind]
  if (page === undefined || !site.address.startsWith('https:')) return undefined
  return `${site.address}${page(step, destinationId)}`
}
