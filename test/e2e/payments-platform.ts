/** What of Payments Platform a deployment to the demo destination makes without a decision. */
export interface Made {
  /** As `namesAdded` gives it. */
  readonly names: readonly string[]
  /** How many objects are created by each route. */
  readonly creates: Readonly<Record<string, number>>
}

/** The field Payment Method, its context, and what needs it: a screen, a workflow, its scheme. */
export const needingPaymentMethod: readonly string[] = [
  'fieldContexts: All payments',
  'fields: Payment Method',
  'screens: Payment Screen',
  'workflowSchemes: Payment Workflows',
  'workflows: Payment Development Workflow',
]

/** All that does not wait for a decision: the project itself and some screens do. */
export const paymentsPlatform: Made = {
  names: [
    ...needingPaymentMethod,
    'fieldContexts: Default Configuration Scheme for Acquiring Bank',
    'fieldContexts: Default Configuration Scheme for Amount (EUR)',
    'fieldContexts: Default Configuration Scheme for Card Scheme',
    'fieldContexts: Default Configuration Scheme for Fraud Watch Group',
    'fieldContexts: Default Configuration Scheme for Payment Approver',
    'fieldContexts: Default Configuration Scheme for Payment Channels',
    'fieldContexts: Default Configuration Scheme for Risk Notes',
    'fields: Acquiring Bank',
    'fields: Amount (EUR)',
    'fields: Card Scheme',
    'fields: Fraud Watch Group',
    'fields: Payment Approver',
    'fields: Payment Channels',
    'fields: Risk Notes',
    'issueSecuritySchemes: Payment Security',
    'issueTypeSchemes: Payment Work Types',
    'issueTypes: Compliance Check',
    'issueTypes: Integration',
    'issueTypes: Payment Incident',
    'notificationSchemes: Payment Notifications',
    'prioritySchemes: Payment Priorities',
    'projectRoles: Payment Approvers',
    'statuses: Charged Back',
    'statuses: Fraud Check',
    'statuses: Settled',
    'statuses: Waiting for Bank',
  ].toSorted(),
  // A field and a status are there under a name of another spelling, and are renamed.
  creates: {
    '/rest/api/3/field': 7,
    '/rest/api/3/issuesecurityschemes': 1,
    '/rest/api/3/issuetype': 3,
    '/rest/api/3/issuetypescheme': 1,
    '/rest/api/3/notificationscheme': 1,
    '/rest/api/3/priorityscheme': 1,
    '/rest/api/3/role': 1,
    '/rest/api/3/screens': 1,
    '/rest/api/3/statuses': 3,
    '/rest/api/3/workflows/create': 1,
    '/rest/api/3/workflowscheme': 1,
  },
}
