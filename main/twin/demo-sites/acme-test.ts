import { type Blueprint, emptyBlueprint } from '../blueprint/blueprint.ts'
import { testAdministration } from './administration.ts'
import { sharedBasics, testBasics } from './basics.ts'
import { testFieldSchemes } from './field-rules.ts'
import { departmentFields, region, severity, sharedFields } from './fields.ts'
import { leftovers } from './leftovers.ts'
import { paymentFields } from './payment-fields.ts'
import { paymentScreens } from './payment-screens.ts'
import { incidentWorkflow, paymentWorkflow } from './payment-workflows.ts'
import { people, sharedGroups } from './people.ts'
import {
  companyNotifications,
  companyPermissions,
  copiedPermissions,
  paymentNotifications,
  paymentPermissions,
  paymentPriorities,
  paymentSecurity,
} from './schemes.ts'
import { departmentScreens, joinScreens, operationsScreens, webScreens } from './screens.ts'
import { testSearches } from './searches.ts'
import { testProjects } from './test-projects.ts'
import { billingWorkflow, operationsWorkflow, qualityWorkflow, webWorkflow } from './workflows.ts'

const departments = ['Finance', 'Legal', 'Marketing', 'Logistics', 'Facilities', 'Training']

const screens = joinScreens(
  webScreens(['severity']),
  paymentScreens,
  departmentScreens(departments),
)

const issueTypeSchemes: Blueprint['issueTypeSchemes'] = [
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
  { name: 'Operations Work Types', types: ['Task', 'Change Request', 'Purchase'] },
]

const workflowSchemes: Blueprint['workflowSchemes'] = [
  {
    name: 'Payment Workflows',
    description: 'Incidents have their own',
    defaultWorkflow: 'Payment Development Workflow',
    mappings: { 'Payment Incident': 'Payment Incident Workflow' },
  },
  { name: 'Web Workflows', defaultWorkflow: 'Web Workflow', mappings: {} },
  { name: 'QA Workflows', defaultWorkflow: 'QA Workflow', mappings: {} },
  { name: 'Operations Workflows', defaultWorkflow: 'Operations Process', mappings: {} },
  { name: 'Billing Workflows', defaultWorkflow: 'Billing (do not touch!!)', mappings: {} },
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
    ...departmentFields(departments, ['Open', 'Given', 'Refused']),
    ...leftovers.fields,
  ],
  fieldSchemes: testFieldSchemes,
  screens: [...screens.screens, ...leftovers.screens],
  screenSchemes: [...screens.screenSchemes, ...leftovers.screenSchemes],
  issueTypeScreenSchemes: [...screens.issueTypeScreenSchemes, ...operationsScreens],
  issueTypeSchemes: [...issueTypeSchemes, ...leftovers.issueTypeSchemes],
  workflows: [
    webWorkflow(true),
    paymentWorkflow,
    incidentWorkflow,
    qualityWorkflow,
    operationsWorkflow,
    billingWorkflow,
    ...leftovers.workflows,
  ],
  workflowSchemes: [...workflowSchemes, ...leftovers.workflowSchemes],
  permissionSchemes: [
    companyPermissions([['LINK_ISSUES', ['role', 'Developers']]]),
    copiedPermissions,
    paymentPermissions,
  ],
  notificationSchemes: [companyNotifications, paymentNotifications],
  securitySchemes: [paymentSecurity],
  prioritySchemes: [paymentPriorities],
  projects: testProjects,
  ...testSearches,
  administration: testAdministration,
}
