import type { Blueprint } from '../blueprint/blueprint.ts'

type Grants = Blueprint['permissionSchemes'][number]['grants']

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
export const companyPermissions = (extra: Grants): Blueprint['permissionSchemes'][number] => ({
  name: 'Company Permissions',
  description: 'For everything that is not secret',
  grants: [...everyday, ...extra],
})

/** Payments keep to themselves. Carla has left, and Oliver is not on production. */
export const paymentPermissions: Blueprint['permissionSchemes'][number] = {
  name: 'Payment Permissions',
  description: 'Four eyes, and the auditors',
  grants: [
    ['BROWSE_PROJECTS', ['group', 'payments-team']],
    ['BROWSE_PROJECTS', ['role', 'Auditors']],
    ['CREATE_ISSUES', ['group', 'payments-team']],
    ['EDIT_ISSUES', ['role', 'Developers']],
    ['TRANSITION_ISSUES', ['role', 'Payment Approvers']],
    ['CLOSE_ISSUES', ['userField', 'approver']],
    ['RESOLVE_ISSUES', ['groupField', 'watchgroup']],
    ['ADMINISTER_PROJECTS', ['user', 'Oliver Grant']],
    ['ADMINISTER_PROJECTS', ['lead']],
  ],
}

/** Who hears of what in payments. */
export const paymentNotifications: Blueprint['notificationSchemes'][number] = {
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
export const companyNotifications: Blueprint['notificationSchemes'][number] = {
  name: 'Company Notifications',
  events: [
    ['1', ['assignee']],
    ['2', ['reporter']],
    ['2', ['watchers']],
  ],
}
