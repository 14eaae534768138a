/** A permission that Jira itself defines. */
export interface Permission {
  readonly key: string
  readonly name: string
  readonly type: 'GLOBAL' | 'PROJECT'
}

const globals: Readonly<Record<string, string>> = {
  ADMINISTER: 'Administer Jira',
  SYSTEM_ADMIN: 'System Administrator',
  CREATE_PROJECT: 'Create projects',
  BULK_CHANGE: 'Make bulk changes',
  CREATE_SHARED_OBJECTS: 'Share dashboards and filters',
  MANAGE_GROUP_FILTER_SUBSCRIPTIONS: 'Manage group filter subscriptions',
  USER_PICKER: 'Browse users and groups',
}

const project: Readonly<Record<string, string>> = {
  ADMINISTER_PROJECTS: 'Administer Projects',
  BROWSE_PROJECTS: 'Browse Projects',
  EDIT_ISSUE_LAYOUT: 'Edit Issue Layout',
  MANAGE_SPRINTS_PERMISSION: 'Manage Sprints',
  SERVICEDESK_AGENT: 'Service Project Agent',
  VIEW_DEV_TOOLS: 'View Development Tools',
  VIEW_READONLY_WORKFLOW: 'View Read-Only Workflow',
  VIEW_AGGREGATED_DATA: 'View Aggregated Data',
  ASSIGNABLE_USER: 'Assignable User',
  ASSIGN_ISSUES: 'Assign Issues',
  CLOSE_ISSUES: 'Close Issues',
  CREATE_ISSUES: 'Create Issues',
  DELETE_ISSUES: 'Delete Issues',
  EDIT_ISSUES: 'Edit Issues',
  LINK_ISSUES: 'Link Issues',
  MODIFY_REPORTER: 'Modify Reporter',
  MOVE_ISSUES: 'Move Issues',
  RESOLVE_ISSUES: 'Resolve Issues',
  SCHEDULE_ISSUES: 'Schedule Issues',
  SET_ISSUE_SECURITY: 'Set Issue Security',
  TRANSITION_ISSUES: 'Transition Issues',
  MANAGE_WATCHERS: 'Manage Watchers',
  VIEW_VOTERS_AND_WATCHERS: 'View Voters and Watchers',
  ADD_COMMENTS: 'Add Comments',
  DELETE_ALL_COMMENTS: 'Delete All Comments',
  DELETE_OWN_COMMENTS: 'Delete Own Comments',
  EDIT_ALL_COMMENTS: 'Edit All Comments',
  EDIT_OWN_COMMENTS: 'Edit Own Comments',
  CREATE_ATTACHMENTS: 'Create Attachments',
  DELETE_ALL_ATTACHMENTS: 'Delete All Attachments',
  DELETE_OWN_ATTACHMENTS: 'Delete Own Attachments',
  DELETE_ALL_WORKLOGS: 'Delete All Worklogs',
  DELETE_OWN_WORKLOGS: 'Delete Own Worklogs',
  EDIT_ALL_WORKLOGS: 'Edit All Worklogs',
  EDIT_OWN_WORKLOGS: 'Edit Own Worklogs',
  WORK_ON_ISSUES: 'Work On Issues',
}

function list(names: Readonly<Record<string, string>>, type: Permission['type']): Permission[] {
  return Object.entries(names).map(([key, name]) => ({ key, name, type }))
}

/** Every permission by key: the global ones first. */
export const permissionCatalogue: ReadonlyMap<string, Permission> = new Map(
  [...list(globals, 'GLOBAL'), ...list(project, 'PROJECT')].map((entry) => [entry.key, entry]),
)
