import type { ProjectBlueprint } from '../blueprint/blueprint.ts'
import { longestName } from './leftovers.ts'

const releases = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => ({
    name: `${from + at}.0`,
    released: from + at < to,
    ...(from + at < to ? { releaseDate: `202${(from + at) % 6}-03-31` } : {}),
  }))

const payments: ProjectBlueprint = {
  key: 'PAY',
  name: 'Payments Platform',
  avatar: 'own',
  description: 'Cards, transfers and what goes wrong with them',
  url: 'https://payments.acme.example',
  type: 'software',
  lead: 'Priya Nair',
  assigneeType: 'PROJECT_LEAD',
  category: 'Payments 💳',
  issueTypeScheme: 'Payment Work Types',
  issueTypeScreenScheme: 'Payment Screens',
  workflowScheme: 'Payment Workflows',
  permissionScheme: 'Payment Permissions',
  notificationScheme: 'Payment Notifications',
  issueSecurityScheme: 'Payment Security',
  priorityScheme: 'Payment Priorities',
  board: 'scrum',
  actors: [
    ['Developers', 'group', 'payments-team'],
    ['Payment Approvers', 'user', 'Priya Nair'],
    ['Payment Approvers', 'user', 'Oliver Grant'],
    ['Auditors', 'group', 'external-auditors'],
    ['Testers', 'user', 'Ahmed El-Sayed'],
  ],
  components: [
    { name: 'Card Gateway', description: 'Talks to the acquirers', lead: 'Jonas Weber' },
    { name: 'Ledger', description: 'Every cent, twice', lead: 'Carla Mendes' },
    { name: 'Fraud Engine 🕵️' },
    { name: 'Payout API', lead: 'Priya Nair' },
  ],
  versions: releases(1, 6),
  issues: [
    ['Bug', 'In Progress', 41],
    ['Payment Incident', 'Waiting for Bank', 7],
    ['Task', 'Released', 512],
  ],
}

/** Two that share every scheme. */
const products: readonly ProjectBlueprint[] = [
  {
    key: 'WEB',
    name: 'Web Shop',
    type: 'software',
    board: 'kanban',
    lead: 'Mei Tanaka 田中',
    category: 'Customer-facing',
    issueTypeScheme: 'Product Work Types',
    issueTypeScreenScheme: 'Web Screens',
    workflowScheme: 'Web Workflows',
    permissionScheme: 'Company Permissions',
    notificationScheme: 'Company Notifications',
    actors: [['Developers', 'group', 'platform-team']],
    components: ['Cart', 'Search', 'Checkout', 'Accounts'].map((name) => ({ name })),
    versions: releases(10, 22),
    issues: [['Bug', 'In Code Review', 23]],
  },
  {
    key: 'APP',
    name: 'Mobile App',
    features: { 'jsw.classic.roadmap': 'DISABLED', 'jsw.classic.deployments': 'ENABLED' },
    description: 'The shop in your pocket',
    type: 'software',
    lead: 'Mei Tanaka 田中',
    category: 'Customer-facing',
    issueTypeScheme: 'Product Work Types',
    issueTypeScreenScheme: 'Web Screens',
    workflowScheme: 'Web Workflows',
    permissionScheme: 'Company Permissions',
    notificationScheme: 'Company Notifications',
    actors: [
      ['Developers', 'user', 'Ahmed El-Sayed'],
      ['Testers', 'group', 'qa-guild'],
    ],
    components: [{ name: 'iOS' }, { name: 'Android' }, { name: 'Push' }],
    versions: releases(1, 4),
  },
]

/** Everybody else's: one with very many parts, one from the first days. */
const offices: readonly ProjectBlueprint[] = [
  {
    key: 'OPS',
    name: 'Operations',
    type: 'business',
    avatar: 10404,
    properties: { 'desk.settings': { offices: ['Cairo', 'Lisbon', 'Tokyo'], open: true } },
    lead: 'Sofia Rossi',
    category: 'Internal',
    issueTypeScheme: 'Operations Work Types',
    issueTypeScreenScheme: 'Operations Screens',
    workflowScheme: 'Operations Workflows',
    fieldScheme: 'Operations Fields',
    permissionScheme: 'Company Permissions',
    actors: [
      ['Developers', 'group', 'support-agents'],
      ['Stakeholders', 'user', 'نور حداد'],
    ],
    components: [
      ...['Finance', 'Legal', 'Marketing', 'Logistics', 'Facilities', 'Training'].flatMap((name) =>
        ['', ' (Cairo)', ' (Lisbon)', ' (Tokyo)'].map((office) => ({
          name: `${name}${office}`,
          description: `Requests of ${name}`,
        })),
      ),
      { name: longestName('Everything that nobody else wants') },
    ],
  },
  {
    key: 'LEGACY',
    name: 'Old Billing',
    type: 'business',
    lead: 'Carla Mendes',
    workflowScheme: 'Billing Workflows',
    versions: releases(1, 2),
    issues: [['Task', 'Archived Bill', 1900]],
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
  },
]

/** All projects of acme-test, those that cannot be carried last. */
export const testProjects: readonly ProjectBlueprint[] = [
  payments,
  ...products,
  ...offices,
  { key: 'IDEAS', name: 'Idea Box', type: 'software', teamManaged: true, lead: 'Jonas Weber' },
  {
    key: 'HELP',
    name: 'Help Desk',
    type: 'service_desk',
    lead: 'Sofia Rossi',
    requestTypes: [
      ['Get help', 'Task'],
      ['Report a fault', 'Bug'],
    ],
    queues: [{ name: 'Faults', jql: 'project = HELP AND issuetype = Bug' }],
  },
]
