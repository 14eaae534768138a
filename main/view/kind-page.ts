/** Where administration begins on Data Center: its menu leads to every page. */
export const administrationPage = '/secure/admin/ViewApplicationProperties.jspa'

const admin = (page: string): string => `/secure/admin/${page}`

/**
 * Where Data Center lists the objects of a kind and makes new ones. The reference names none of these
 * pages: they are those to which Jira's own pages lead, as public code that extends or drives Jira 8 to
 * 11 has them; none was seen on a live server. Automation has none here, since nothing public says it.
 */
const pages: Readonly<Record<string, string>> = {
  board: '/secure/ManageRapidViews.jspa',
  dashboard: '/secure/ConfigurePortalPages!default.jspa',
  field: admin('ViewCustomFields.jspa'),
  fieldConfiguration: admin('ViewFieldLayouts.jspa'),
  fieldConfigurationScheme: admin('ViewFieldLayoutSchemes.jspa'),
  fieldScheme: admin('ViewFieldLayoutSchemes.jspa'),
  filter: '/secure/ManageFilters.jspa',
  group: admin('user/GroupBrowser.jspa'),
  issueLinkType: admin('ViewLinkTypes!default.jspa'),
  issueSecurityScheme: admin('ViewIssueSecuritySchemes.jspa'),
  issueType: admin('ViewIssueTypes.jspa'),
  issueTypeScheme: admin('ManageIssueTypeSchemes!default.jspa'),
  issueTypeScreenScheme: admin('ViewIssueTypeScreenSchemes.jspa'),
  notificationScheme: admin('ViewNotificationSchemes.jspa'),
  permissionScheme: admin('ViewPermissionSchemes.jspa'),
  priority: admin('ViewPriorities.jspa'),
  priorityScheme: admin('ViewPrioritySchemes.jspa'),
  projectCategory: admin('projectcategories/ViewProjectCategories!default.jspa'),
  projectRole: '/secure/project/ViewProjectRoles.jspa',
  resolution: admin('ViewResolutions.jspa'),
  screen: admin('ViewFieldScreens.jspa'),
  screenScheme: admin('ViewFieldScreenSchemes.jspa'),
  status: admin('ViewStatuses.jspa'),
  webhook: '/plugins/servlet/webhooks',
  workflow: admin('workflows/ListWorkflows.jspa'),
  workflowScheme: admin('ViewWorkflowSchemes.jspa'),
}

/** Path of the page on which somebody makes an object of a kind on Data Center; where administration begins when none is certain. */
export const kindPage = (kind: string): string => pages[kind] ?? administrationPage
