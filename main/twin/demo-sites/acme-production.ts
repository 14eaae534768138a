import { type Blueprint, emptyBlueprint } from '../blueprint/blueprint.ts'
import { sharedBasics } from './basics.ts'
import { region, severity, sharedFields } from './fields.ts'
import { people, sharedGroups } from './people.ts'
import { companyNotifications, companyPermissions } from './schemes.ts'
import { webScreens } from './screens.ts'
import { webWorkflow } from './workflows.ts'

const web = webScreens([])
const { priya, jonas, mei, sofia, ahmed, carla } = people

/**
 * acme-production: the site people work on. Older versions of what both share, some of it used by
 * projects that test does not have, two fields called Severity, and nobody called Oliver.
 */
export const acmeProduction: Blueprint = {
  ...emptyBlueprint,
  ...sharedBasics,
  people: [priya, jonas, mei, sofia, ahmed, { ...carla, active: false }],
  groups: sharedGroups,
  statuses: sharedBasics.statuses.map((status) =>
    status.name === 'In Code Review' ? { ...status, description: 'Four eyes' } : status,
  ),
  fields: [
    ...sharedFields,
    region([]),
    severity('severity', ['Critical', 'Major', 'Minor'], 'For the developers'),
    severity('severity-support', ['1', '2', '3'], 'For the help desk'),
  ],
  screens: [
    ...web.screens,
    {
      name: 'Customer Screen',
      tabs: [{ name: 'Customer', fields: ['summary', 'region', 'severity-support', 'team'] }],
    },
  ],
  screenSchemes: [
    ...web.screenSchemes,
    { name: 'Customer Screen Scheme', screens: { default: 'Customer Screen' } },
  ],
  issueTypeScreenSchemes: [
    ...web.issueTypeScreenSchemes,
    { name: 'Customer Screens', mappings: { default: 'Customer Screen Scheme' } },
  ],
  issueTypeSchemes: [
    { name: 'Product Work Types', types: ['Story', 'Bug', 'Change Request'] },
    { name: 'Customer Work Types', types: ['Task', 'Incident'] },
  ],
  workflows: [webWorkflow(false)],
  workflowSchemes: [{ name: 'Web Workflows', defaultWorkflow: 'Web Workflow', mappings: {} }],
  permissionSchemes: [companyPermissions([])],
  notificationSchemes: [companyNotifications],
  projects: [
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
      actors: [['Developers', 'group', 'platform-team']],
      components: [{ name: 'Cart' }, { name: 'Search' }],
      versions: [{ name: '10.0', released: true }],
      issues: [
        ['Bug', 'In Progress', 310],
        ['Story', 'Released', 4020],
      ],
    },
    {
      key: 'CRM',
      name: 'Customer Care',
      type: 'business',
      lead: 'Sofia Rossi',
      issueTypeScheme: 'Customer Work Types',
      issueTypeScreenScheme: 'Customer Screens',
      permissionScheme: 'Company Permissions',
      notificationScheme: 'Company Notifications',
      issues: [['Task', 'To Do', 96]],
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
    { key: 'LEGACY', name: 'Legacy Contracts', type: 'business', lead: 'Sofia Rossi' },
    { key: 'TEAM', name: 'Team Space', type: 'software', teamManaged: true, lead: 'Priya Nair' },
  ],
}
