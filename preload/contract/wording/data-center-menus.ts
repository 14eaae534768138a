import { capitalised } from './plural.ts'

const issues = (entry: string): string => `Jira administration › Issues › ${entry}`

/** Where Data Center's menus have the pages of a kind of configuration. */
const menus: Readonly<Record<string, string>> = {
  automationRule: 'Jira administration › System › Automation rules',
  board: 'Boards › View all boards',
  component: 'Project settings › Components',
  dashboard: 'Dashboards › Manage dashboards',
  field: issues('Custom fields'),
  fieldConfiguration: issues('Field configurations'),
  fieldConfigurationScheme: issues('Field configuration schemes'),
  fieldContext: issues('Custom fields › Contexts and default value'),
  fieldScheme: issues('Field configuration schemes'),
  filter: 'Issues › Manage filters',
  group: 'Jira administration › User management › Groups',
  issueLinkType: issues('Issue linking'),
  issueSecurityScheme: issues('Issue security schemes'),
  issueType: issues('Issue types'),
  issueTypeScheme: issues('Issue type schemes'),
  issueTypeScreenScheme: issues('Issue type screen schemes'),
  notificationScheme: issues('Notification schemes'),
  permissionScheme: issues('Permission schemes'),
  priority: issues('Priorities'),
  priorityScheme: issues('Priority schemes'),
  project: 'Project settings',
  projectCategory: 'Jira administration › Projects › Project categories',
  projectRole: 'Jira administration › System › Project roles',
  resolution: issues('Resolutions'),
  screen: issues('Screens'),
  screenScheme: issues('Screen schemes'),
  status: issues('Statuses'),
  version: 'Project settings › Versions',
  webhook: 'Jira administration › System › WebHooks',
  workflow: issues('Workflows'),
  workflowScheme: issues('Workflow schemes'),
}

/** The way through Data Center's menus to a kind; `title` is what its objects are called. */
export const dataCenterMenu = (kind: string, title: string): string =>
  menus[kind] ?? `Jira administration › ${capitalised(title)}`
