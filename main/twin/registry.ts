import { applicationRolesResource } from './application-roles/resource.ts'
import { automationResource } from './automation/resource.ts'
import { avatarsResource } from './avatars/resource.ts'
import { boardsResource } from './boards/resource.ts'
import { componentsResource } from './components/resource.ts'
import { dashboardsResource } from './dashboards/resource.ts'
import { entityPropertiesResource } from './entity-properties/resource.ts'
import { expressionsResource } from './expressions/resource.ts'
import { fieldAssociationsResource } from './field-associations/resource.ts'
import { fieldConfigurationSchemesResource } from './field-configuration-schemes/resource.ts'
import { fieldConfigurationsResource } from './field-configurations/resource.ts'
import { fieldContextsResource } from './field-contexts/resource.ts'
import { fieldOptionsResource } from './field-options/resource.ts'
import { fieldSchemesResource } from './field-schemes/resource.ts'
import { fieldsResource } from './fields/resource.ts'
import { filtersResource } from './filters/resource.ts'
import { groupsResource } from './groups/resource.ts'
import { issueSecurityResource } from './issue-security/resource.ts'
import { issueTypeSchemesResource } from './issue-type-schemes/resource.ts'
import { issueTypeScreenSchemesResource } from './issue-type-screen-schemes/resource.ts'
import { issueTypesResource } from './issue-types/resource.ts'
import { issuesResource } from './issues/resource.ts'
import { jqlResource } from './jql/resource.ts'
import { linkTypesResource } from './link-types/resource.ts'
import { notificationSchemesResource } from './notification-schemes/resource.ts'
import { permissionSchemesResource } from './permission-schemes/resource.ts'
import { permissionsResource } from './permissions/resource.ts'
import { prioritiesResource } from './priorities/resource.ts'
import { prioritySchemesResource } from './priority-schemes/resource.ts'
import { projectCategoriesResource } from './project-categories/resource.ts'
import { projectRolesResource } from './project-roles/resource.ts'
import { projectsResource } from './projects/resource.ts'
import { resolutionsResource } from './resolutions/resource.ts'
import type { Resource } from './resource.ts'
import { screenSchemesResource } from './screen-schemes/resource.ts'
import { screensResource } from './screens/resource.ts'
import { serverInfoResource } from './server-info/resource.ts'
import { serviceDesksResource } from './service-desks/resource.ts'
import { settingsResource } from './settings/resource.ts'
import { statusesResource } from './statuses/resource.ts'
import { tasksResource } from './tasks/resource.ts'
import { teamProjectsResource } from './team-projects/resource.ts'
import { usersResource } from './users/resource.ts'
import { versionsResource } from './versions/resource.ts'
import { webhooksResource } from './webhooks/resource.ts'
import { workflowSchemesResource } from './workflow-schemes/resource.ts'
import { workflowsResource } from './workflows/resource.ts'

/**
 * Every folder that answers requests. A fresh site is seeded in this order: what others refer to
 * comes first.
 */
export const resources: readonly Resource[] = [
  tasksResource,
  serverInfoResource,
  usersResource,
  groupsResource,
  permissionsResource,
  projectCategoriesResource,
  statusesResource,
  issueTypesResource,
  issueTypeSchemesResource,
  workflowsResource,
  workflowSchemesResource,
  issuesResource,
  projectsResource,
  fieldsResource,
  fieldContextsResource,
  fieldOptionsResource,
  screensResource,
  screenSchemesResource,
  issueTypeScreenSchemesResource,
  fieldSchemesResource,
  fieldConfigurationsResource,
  fieldConfigurationSchemesResource,
  fieldAssociationsResource,
  applicationRolesResource,
  projectRolesResource,
  permissionSchemesResource,
  notificationSchemesResource,
  prioritiesResource,
  prioritySchemesResource,
  resolutionsResource,
  jqlResource,
  expressionsResource,
  filtersResource,
  boardsResource,
  dashboardsResource,
  settingsResource,
  webhooksResource,
  linkTypesResource,
  componentsResource,
  versionsResource,
  issueSecurityResource,
  avatarsResource,
  entityPropertiesResource,
  automationResource,
  teamProjectsResource,
  serviceDesksResource,
]
