import type { Blueprint } from '../blueprint/blueprint.ts'

type PermissionScheme = Blueprint['permissionSchemes'][number]
type Grants = PermissionScheme['grants']

const everyday: Grants = [
  ['BROWSE_PROJECTS', ['role', 'Developers']],
  ['BROWSE_PROJECTS', ['role', 'Testers']],
  ['CREATE_ISSUES', ['role', 'Developers']],
  ['EDIT_ISSUES', ['role', 'Developers']],
  ['ASSIGN_ISSUES', ['role', 'Developers']],
  ['TRANSITION_ISSUES', ['role', 'Developers']],
  ['ADD_COMMENTS', ['role', 'Testers']],
  ['ADMINISTER_PROJECTS', ['role', 'Administrators']],
]

/** The scheme that most company-managed projects of both sites share, with equal name. */
export const companyPermissions = (extra: Grants): PermissionScheme => ({
  name: 'Company Permissions',
  description: 'For everything that is not secret',
  grants: [...everyday, ...extra],
})

/** A copy that somebody made; only its name and one grant differ. Both sites have it. */
export const copiedPermissions: PermissionScheme = {
  name: 'Copy of Company Permissions',
  description: 'For everything that is not secret',
  grants: [...everyday, ['DELETE_ISSUES', ['group', 'release-managers']]],
}

const paymentGrants: Grants = [
  ['BROWSE_PROJECTS', ['group', 'payments-team']],
  ['CREATE_ISSUES', ['group', 'payments-team']],
  ['EDIT_ISSUES', ['role', 'Developers']],
  ['ADMINISTER_PROJECTS', ['lead']],
]

/** Payments keep to themselves. Oliver is not on production. */
export const paymentPermissions: PermissionScheme = {
  name: 'Payment Permissions',
  description: 'Four eyes, and the auditors',
  grants: [
    ...paymentGrants,
    ['BROWSE_PROJECTS', ['role', 'Auditors']],
    ['TRANSITION_ISSUES', ['role', 'Payment Approvers']],
    ['SET_ISSUE_SECURITY', ['group', 'finance-controllers']],
    ['CLOSE_ISSUES', ['userField', 'approver']],
    ['RESOLVE_ISSUES', ['groupField', 'watchgroup']],
    ['ADMINISTER_PROJECTS', ['user', 'Oliver Grant']],
  ],
}

/** The same on production, where the treasury uses it. */
export const olderPaymentPermissions: PermissionScheme = {
  name: 'Payment Permissions',
  description: 'Four eyes',
  grants: paymentGrants,
}

type NotificationScheme = Blueprint['notificationSchemes'][number]

/** Who hears of what in payments. Carla has left. */
export const paymentNotifications: NotificationScheme = {
  name: 'Payment Notifications',
  description: 'Loud on purpose',
  events: [
    ['1', ['group', 'payments-team']],
    ['1', ['lead']],
    ['2', ['assignee']],
    ['2', ['watchers']],
    ['4', ['role', 'Payment Approvers']],
    ['5', ['reporter']],
    ['6', ['userField', 'approver']],
    ['13', ['user', 'Carla Mendes']],
  ],
}

/** Who hears of what elsewhere. */
export const companyNotifications: NotificationScheme = {
  name: 'Company Notifications',
  events: [
    ['1', ['assignee']],
    ['2', ['reporter']],
    ['2', ['watchers']],
  ],
}

type SecurityScheme = Blueprint['securitySchemes'][number]

/** Who may see what in payments. */
export const paymentSecurity: SecurityScheme = {
  name: 'Payment Security',
  description: 'Money is nobody else’s business',
  levels: [
    {
      name: 'Payments',
      description: 'The team and whoever asked',
      isDefault: true,
      members: [['group', 'payments-team'], ['reporter']],
    },
    {
      name: 'Controllers',
      description: 'Before results are public',
      members: [
        ['group', 'finance-controllers'],
        ['role', 'Auditors'],
        ['userField', 'approver'],
      ],
    },
  ],
}

/** Priorities of payments. */
export const paymentPriorities: Blueprint['prioritySchemes'][number] = {
  name: 'Payment Priorities',
  description: 'No “lowest” where money is concerned',
  priorities: ['Regulatory', 'Blocker', 'High', 'Medium', 'Low'],
  defaultPriority: 'Medium',
}
