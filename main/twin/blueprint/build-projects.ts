import { fieldModel } from '../field-schemes/model.ts'
import { addIssues } from '../issues/state.ts'
import type { Blueprint, ProjectBlueprint } from './blueprint.ts'
import { buildProjectSettings } from './build-project-settings.ts'
import { type Builder, createdId } from './builder.ts'
import type { Sort } from './directory.ts'

const teamManagedTemplates: Readonly<Record<ProjectBlueprint['type'], string>> = {
  software: 'com.pyxis.greenhopper.jira:gh-simplified-agility-kanban',
  business: 'com.atlassian.jira-core-project-templates:jira-core-simplified-project-management',
  service_desk: 'com.atlassian.servicedesk:simplified-it-service-management',
}

const projectBody = ({ site, directory }: Builder, project: ProjectBlueprint): unknown => {
  const scheme = (member: string, sort: Sort, name: string | undefined) =>
    name === undefined ? {} : { [member]: Number(directory.id(sort, name)) }
  const made = project.teamManaged
    ? { projectTemplateKey: teamManagedTemplates[project.type] }
    : {
        projectTypeKey: project.type,
        ...scheme('issueTypeScheme', 'issueTypeScheme', project.issueTypeScheme),
        ...scheme('issueTypeScreenScheme', 'issueTypeScreenScheme', project.issueTypeScreenScheme),
        ...scheme('workflowScheme', 'workflowScheme', project.workflowScheme),
        ...scheme('permissionScheme', 'permissionScheme', project.permissionScheme),
        ...scheme('notificationScheme', 'notificationScheme', project.notificationScheme),
        ...scheme('issueSecurityScheme', 'securityScheme', project.issueSecurityScheme),
        ...(fieldModel(site) === 'field-schemes'
          ? scheme('fieldScheme', 'fieldScheme', project.fieldScheme)
          : scheme(
              'fieldConfigurationScheme',
              'fieldConfigurationScheme',
              project.fieldConfigurationScheme,
            )),
        ...scheme('categoryId', 'category', project.category),
      }
  return {
    key: project.key,
    name: project.name,
    description: project.description ?? '',
    url: project.url ?? '',
    leadAccountId: directory.id('user', project.lead),
    assigneeType: project.assigneeType ?? 'UNASSIGNED',
    ...made,
  }
}

const buildActors = ({ api, directory }: Builder, project: ProjectBlueprint): void => {
  for (const [role, sort, who] of project.actors ?? []) {
    const body =
      sort === 'user'
        ? { user: [directory.id('user', who)] }
        : { groupId: [directory.id('group', who)] }
    api.call('POST', `/rest/api/3/project/${project.key}/role/${directory.id('role', role)}`, body)
  }
}

const buildParts = ({ api, directory }: Builder, project: ProjectBlueprint): void => {
  for (const { name, description = '', lead } of project.components ?? []) {
    api.call('POST', '/rest/api/3/component', {
      project: project.key,
      name,
      description,
      ...(lead ? { leadAccountId: directory.id('user', lead) } : {}),
    })
  }
  const projectId = Number(directory.id('project', project.key))
  for (const version of project.versions ?? []) {
    api.call('POST', '/rest/api/3/version', { projectId, ...version })
  }
}

/** Gives a project a priority scheme; priorities that it does not have become its default one. */
const assignPriorityScheme = (
  { api, directory }: Builder,
  projectId: string,
  name: string,
  defaultPriority = 'Medium',
): void => {
  const schemeId = directory.id('priorityScheme', name)
  const joining = [Number(projectId)]
  const { values } = api.call('POST', '/rest/api/3/priorityscheme/mappings', {
    schemeId: Number(schemeId),
    projects: { add: joining },
    maxResults: 1000,
  }) as { values: { id: string }[] }
  const fallback = Number(directory.id('priority', defaultPriority))
  const mapped = Object.fromEntries(values.map(({ id }) => [id, fallback]))
  api.call('PUT', `/rest/api/3/priorityscheme/${schemeId}`, {
    projects: { add: { ids: joining } },
    ...(values.length > 0 ? { mappings: { in: mapped } } : {}),
  })
}

/** A board over a filter of its own, as Jira Software makes them. */
const buildBoard = ({ api }: Builder, project: ProjectBlueprint): void => {
  if (project.board === undefined) return
  const filter = api.call('POST', '/rest/api/3/filter', {
    name: `Filter for ${project.name}`,
    jql: `project = ${project.key} ORDER BY Rank ASC`,
    sharePermissions: [{ type: 'authenticated' }],
  })
  api.call('POST', '/rest/agile/1.0/board', {
    name: `${project.name} board`,
    type: project.board,
    filterId: Number(createdId(filter)),
    location: { type: 'project', projectKeyOrId: project.key },
  })
}

/** Projects with their schemes, people, components, versions and issues. */
export const buildProjects = (builder: Builder, blueprint: Blueprint): void => {
  const { site, api, directory } = builder
  for (const project of blueprint.projects) {
    const made = api.call('POST', '/rest/api/3/project', projectBody(builder, project))
    const projectId = createdId(made)
    directory.add('project', project.key, projectId)
    buildProjectSettings(builder, project)
    if (project.teamManaged) continue
    buildActors(builder, project)
    buildParts(builder, project)
    buildBoard(builder, project)
    if (project.priorityScheme !== undefined) {
      const scheme = blueprint.prioritySchemes.find(({ name }) => name === project.priorityScheme)
      assignPriorityScheme(builder, projectId, project.priorityScheme, scheme?.defaultPriority)
    }
    for (const [type, status, count] of project.issues ?? []) {
      addIssues(site, {
        projectId,
        issueTypeId: directory.id('issueType', type),
        statusId: directory.id('status', status),
        count,
      })
    }
  }
}
