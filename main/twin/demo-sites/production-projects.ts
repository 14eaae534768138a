import type { ProjectBlueprint } from '../blueprint/blueprint.ts'

/** Projects that test has, too, as they are on production. */
const known: readonly ProjectBlueprint[] = [
  {
    key: 'WEB',
    name: 'Web Shop',
    type: 'software',
    lead: 'Mei Tanaka 田中',
    category: 'Customer-facing',
    issueTypeScheme: 'Product Work Types',
    issueTypeScreenScheme: 'Web Screens',
    workflowScheme: 'Web Workflows',
    permissionScheme: 'Company Permissions',
    notificationScheme: 'Company Notifications',
    board: 'kanban',
    actors: [['Developers', 'group', 'platform-team']],
    components: [{ name: 'Cart' }, { name: 'Search' }],
    versions: [{ name: '10.0', released: true }],
    issues: [
      ['Bug', 'In Progress', 310],
      ['Story', 'Released', 4020],
    ],
  },
  {
    key: 'QA',
    name: 'Quality Guild',
    type: 'business',
    lead: 'Lena Krüger 🛠️',
    category: 'Internal',
    workflowScheme: 'QA Workflows',
    fieldScheme: 'Quality Fields',
    permissionScheme: 'Copy of Company Permissions',
    actors: [['Testers', 'group', 'qa-guild']],
    issues: [['Task', 'In QA', 57]],
  },
  // The key of test's old billing, and something else altogether.
  { key: 'LEGACY', name: 'Legacy Contracts', type: 'business', lead: 'Sofia Rossi' },
]

/** Projects that only production has. They use what test wants to change. */
const others: readonly ProjectBlueprint[] = [
  {
    key: 'CRM',
    name: 'Customer Care',
    type: 'business',
    lead: 'Sofia Rossi',
    issueTypeScheme: 'Customer Work Types',
    issueTypeScreenScheme: 'Customer Screens',
    permissionScheme: 'Company Permissions',
    notificationScheme: 'Company Notifications',
    issues: [['Task', 'Open', 96]],
    senderAddress: 'care@acme.example',
  },
  {
    key: 'PARTNER',
    name: 'Partner Portal',
    type: 'software',
    lead: 'Jonas Weber',
    issueTypeScheme: 'Product Work Types',
    issueTypeScreenScheme: 'Web Screens',
    workflowScheme: 'Web Workflows',
    permissionScheme: 'Company Permissions',
    issues: [['Bug', 'Selected', 12]],
  },
  {
    key: 'TREAS',
    name: 'Treasury',
    type: 'business',
    lead: 'Ana María Souza-Ferreira',
    category: 'Internal',
    workflowScheme: 'Treasury Workflows',
    permissionScheme: 'Payment Permissions',
    notificationScheme: 'Company Notifications',
    issues: [['Task', 'On Hold', 31]],
  },
  {
    key: 'HR',
    name: 'People & Culture',
    type: 'business',
    lead: 'Tom O’Brien',
    category: 'Internal',
    issueTypeScreenScheme: 'Office Screens',
    permissionScheme: 'Copy of Company Permissions',
    components: ['Hiring', 'Payroll', 'Travel', 'Onboarding 🎉'].map((name) => ({ name })),
    issues: [['Task', 'Closed', 2210]],
  },
]

/** All projects of acme-production. */
export const productionProjects: readonly ProjectBlueprint[] = [
  ...known,
  ...others,
  { key: 'TEAM', name: 'Team Space', type: 'software', teamManaged: true, lead: 'Priya Nair' },
  { key: 'IT', name: 'IT Service Desk', type: 'service_desk', lead: 'Tom O’Brien' },
]
