import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { pathIssueType } from '../issue-types/read.ts'
import { administeredProject, visibleProject } from '../projects/access.ts'
import type { Resource } from '../resource.ts'
import { type PropertyPlace, propertyRoutes } from './routes.ts'
import { entityProperties } from './state.ts'

const ofProjects: PropertyPlace = {
  owner: 'project',
  path: '/rest/api/3/project/{projectIdOrKey}',
  readable: (context) => visibleProject(context, context.params.projectIdOrKey ?? '').id,
  writable: (context) => administeredProject(context, context.params.projectIdOrKey ?? '').id,
  writing: { who: 'user', scopes: { classic: 'manage:jira-project' } },
}

function typeId(context: Context): string {
  const { issueTypeId = '' } = context.params
  const { id } = pathIssueType({ ...context, params: { id: issueTypeId } })
  return context.caller === undefined ? refuse(404, 'The issue type was not found.') : id
}

const ofIssueTypes: PropertyPlace = {
  owner: 'issuetype',
  path: '/rest/api/3/issuetype/{issueTypeId}',
  readable: typeId,
  writable: typeId,
  writing: { who: 'admin' },
}

/** Properties of projects and issue types. */
export const entityPropertiesResource: Resource = {
  name: 'entity-properties',
  routes: [...propertyRoutes(ofProjects), ...propertyRoutes(ofIssueTypes)],
  projectDeleted: (site, projectId) => {
    delete entityProperties.of(site).project[projectId]
  },
  issueTypeDeleted: (site, issueTypeId) => {
    delete entityProperties.of(site).issuetype[issueTypeId]
  },
}
