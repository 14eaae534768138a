import { type Blueprint, emptyBlueprint } from '../blueprint/blueprint.ts'
import { productionAdministration } from './administration.ts'
import { olderBasics, sharedBasics } from './basics.ts'
import { productionFieldSchemes } from './field-rules.ts'
import { departmentFields, region, severity, sharedFields } from './fields.ts'
import { olderPaymentFields } from './payment-fields.ts'
import { olderPaymentScreens } from './payment-screens.ts'
import { olderIncidentWorkflow } from './payment-workflows.ts'
import { people, sharedGroups } from './people.ts'
import { productionProjects } from './production-projects.ts'
import {
  companyNotifications,
  companyPermissions,
  copiedPermissions,
  olderPaymentPermissions,
} from './schemes.ts'
import { departmentScreens, joinScreens, type Screens, webScreens } from './screens.ts'
import { olderSearches } from './searches.ts'
import { qualityWorkflow, treasuryWorkflow, webWorkflow } from './workflows.ts'

const departments = ['Finance', 'Legal', 'Hiring', 'Payroll', 'Procurement']

const customerScreens: Screens = {
  screens: [
    {
      name: 'Customer Screen',
      tabs: [{ name: 'Customer', fields: ['summary', 'region', 'severity-support', 'team'] }],
    },
  ],
  screenSchemes: [{ name: 'Customer Screen Scheme', screens: { default: 'Customer Screen' } }],
  issueTypeScreenSchemes: [
    { name: 'Customer Screens', mappings: { default: 'Customer Screen Scheme' } },
    {
      name: 'Office Screens',
      mappings: { default: 'Hiring Screen Scheme', Task: 'Finance Screen Scheme' },
    },
  ],
}

const screens = joinScreens(
  webScreens([]),
  customerScreens,
  olderPaymentScreens,
  departmentScreens(departments),
)

const { oliver: _stranger, carla, nour: _newcomer, ...colleagues } = people

/**
 * acme-production: the site people work on. Older versions of what both share, some of it used by
 * projects that test does not have, two fields called Severity, and nobody called Oliver.
 */
export const acmeProduction: Blueprint = {
  ...emptyBlueprint,
  people: [...Object.values(colleagues), { ...carla, active: false }],
  groups: sharedGroups,
  categories: [...sharedBasics.categories, ...olderBasics.categories],
  statuses: [...sharedBasics.statuses, ...olderBasics.statuses],
  issueTypes: [...sharedBasics.issueTypes, ...olderBasics.issueTypes],
  resolutions: [...sharedBasics.resolutions, ...olderBasics.resolutions],
  priorities: [...sharedBasics.priorities, ...olderBasics.priorities],
  roles: [...sharedBasics.roles, ...olderBasics.roles],
  fields: [
    ...sharedFields,
    region([]),
    severity('severity', ['Critical', 'Major', 'Minor'], 'For the developers'),
    severity('severity-support', ['1', '2', '3'], 'For the help desk'),
    ...olderPaymentFields,
    ...departmentFields(departments, ['Open', 'Given']),
  ],
  fieldSchemes: productionFieldSchemes,
  ...screens,
  issueTypeSchemes: [
    { name: 'Product Work Types', types: ['Story', 'Bug', 'Change Request'] },
    { name: 'Customer Work Types', types: ['Task', 'Incident'] },
  ],
  workflows: [webWorkflow(false), qualityWorkflow, olderIncidentWorkflow, treasuryWorkflow],
  workflowSchemes: [
    { name: 'Web Workflows', defaultWorkflow: 'Web Workflow', mappings: {} },
    { name: 'QA Workflows', defaultWorkflow: 'QA Workflow', mappings: {} },
    { name: 'Treasury Workflows', defaultWorkflow: 'Treasury Workflow', mappings: {} },
  ],
  permissionSchemes: [companyPermissions([]), copiedPermissions, olderPaymentPermissions],
  notificationSchemes: [companyNotifications],
  projects: productionProjects,
  ...olderSearches,
  administration: productionAdministration,
}
