import { type Blueprint, emptyBlueprint, type ProjectBlueprint } from '../blueprint/blueprint.ts'
import { sharedBasics, testBasics } from './basics.ts'
import { departmentFields, paymentFields, region, severity, sharedFields } from './fields.ts'
import { people, sharedGroups } from './people.ts'
import {
  companyNotifications,
  companyPermissions,
  paymentNotifications,
  paymentPermissions,
} from './schemes.ts'
import { departmentScreens, paymentScreens, webScreens } from './screens.ts'
import {
  billingWorkflow,
  incidentWorkflow,
  operationsWorkflow,
  paymentWorkflow,
  webWorkflow,
} from './workflows.ts'

const web = webScreens(['severity'])

const releases = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => ({
    name: `${from + at}.0`,
    released: from + at < to,
    ...(from + at < to ? { releaseDate: `202${(from + at) % 6}-03-31` } : {}),
  }))

const projects: readonly ProjectBlueprint[] = [
  {
    key: 'PAY',
    name: 'Payments Platform',
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
      { name: 'Fraud Engine' },
      { name: 'Payout API', lead: 'Priya Nair' },
    ],
    versions: releases(1, 6),
    issues: [
      ['Bug', 'In Progress', 41],
      ['Payment Incident', 'Waiting for Bank', 7],
      ['Task', 'Released', 512],
    ],
  },
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
    description: 'The shop in your pocket',
    type: 'software',
    lead: 'Mei Tanaka 田中',
    category: 'Customer-facing',
    issueTypeScheme: 'Product Work Types',
    issueTypeScreenScheme: 'Web Screens',
    workflowScheme: 'Web Workflows',
    permissionScheme: 'Company Permissions',
    notificationScheme: 'Company Notifications',
    actors: [['Developers', 'user', 'Ahmed El-Sayed']],
    components: [{ name: 'iOS' }, { name: 'Android' }, { name: 'Push' }],
    versions: releases(1, 4),
  },
  {
    key: 'OPS',
    name: 'Operations',
    type: 'business',
    lead: 'Sofia Rossi',
    category: 'Internal',
    issueTypeScheme: 'Operations Work Types',
    issueTypeScreenScheme: 'Operations Screens',
    workflowScheme: 'Operations Workflows',
    permissionScheme: 'Company Permissions',
    actors: [['Developers', 'group', 'support-agents']],
    components: ['Finance', 'Legal', 'Marketing', 'Logistics', 'Facilities', 'Training'].map(
      (name) => ({ name, description: `Requests of ${name}` }),
    ),
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
    key: 'IDEAS',
    name: 'Idea Box',
    type: 'software',
    teamManaged: true,
    lead: 'Jonas Weber',
  },
  { key: 'HELP', name: 'Help Desk', type: 'service_desk', lead: 'Sofia Rossi' },
]

/** acme-test: where Acme tries things out, and therefore ahead of production. */
export const acmeTest: Blueprint = {
  ...emptyBlueprint,
  people: Object.values(people),
  groups: [...sharedGroups, { name: 'external-auditors', members: ['Oliver Grant'] }],
  categories: [...sharedBasics.categories, ...testBasics.categories],
  statuses: [...sharedBasics.statuses, ...testBasics.statuses],
  issueTypes: [...sharedBasics.issueTypes, ...testBasics.issueTypes],
  resolutions: [...sharedBasics.resolutions, ...testBasics.resolutions],
  priorities: [...sharedBasics.priorities, ...testBasics.priorities],
  roles: [...sharedBasics.roles, ...testBasics.roles],
  fields: [
    ...sharedFields,
    region(['Cairo']),
    severity('severity', ['Critical', 'Major', 'Minor', 'Trivial'], 'How bad it is'),
    ...paymentFields,
    ...departmentFields,
  ],
  screens: [...web.screens, ...paymentScreens.screens, ...departmentScreens.screens],
  screenSchemes: [
    ...web.screenSchemes,
    ...paymentScreens.screenSchemes,
    ...departmentScreens.screenSchemes,
  ],
  issueTypeScreenSchemes: [
    ...web.issueTypeScreenSchemes,
    ...paymentScreens.issueTypeScreenSchemes,
    ...departmentScreens.issueTypeScreenSchemes,
  ],
  issueTypeSchemes: [
    {
      name: 'Payment Work Types',
      description: 'What the payments team works on',
      types: [
        'Task',
        'Bug',
        'Change Request',
        'Payment Incident',
        'Integration',
        'Check',
        'Compliance Check',
      ],
      defaultType: 'Task',
    },
    { name: 'Product Work Types', types: ['Story', 'Bug', 'Change Request', 'Check'] },
    { name: 'Operations Work Types', types: ['Task', 'Change Request'] },
  ],
  workflows: [
    webWorkflow(true),
    paymentWorkflow,
    incidentWorkflow,
    operationsWorkflow,
    billingWorkflow,
  ],
  workflowSchemes: [
    {
      name: 'Payment Workflows',
      description: 'Incidents have their own',
      defaultWorkflow: 'Payment Development Workflow',
      mappings: { 'Payment Incident': 'Payment Incident Workflow' },
    },
    { name: 'Web Workflows', defaultWorkflow: 'Web Workflow', mappings: {} },
    { name: 'Operations Workflows', defaultWorkflow: 'Operations Process', mappings: {} },
    {
      name: 'Billing Workflows',
      defaultWorkflow: 'Billing (do not touch!!)',
      mappings: {},
    },
  ],
  permissionSchemes: [
    companyPermissions([['LINK_ISSUES', ['role', 'Developers']]]),
    paymentPermissions,
  ],
  notificationSchemes: [companyNotifications, paymentNotifications],
  prioritySchemes: [
    {
      name: 'Payment Priorities',
      description: 'No “lowest” where money is concerned',
      priorities: ['Regulatory', 'Blocker', 'High', 'Medium', 'Low'],
      defaultPriority: 'Medium',
    },
  ],
  projects,
}
