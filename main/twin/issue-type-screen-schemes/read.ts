import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { filterByIds, filterByText, orderItems } from '../http/order.ts'
import { pageBean } from '../http/paging.ts'
import { ok, type Reply } from '../http/reply.ts'
import { translate } from '../locale.ts'
import { projectDetailsBean } from '../projects/details-bean.ts'
import { projectsOf, schemeOf } from './find.ts'
import { type IssueTypeScreenSchemeRecord, issueTypeScreenSchemeSlice } from './state.ts'

function schemeBean(context: Context, scheme: IssueTypeScreenSchemeRecord) {
  return { id: scheme.id, name: translate(context, scheme), description: scheme.description }
}

function allSchemes(context: Context): readonly IssueTypeScreenSchemeRecord[] {
  return Object.values(issueTypeScreenSchemeSlice.of(context.site))
}

/** `GET /issuetypescreenscheme`; `expand=projects` adds a first page of the projects. */
export function listSchemes(context: Context): Reply {
  const named = filterByIds(context, 'id', allSchemes(context), (scheme) => scheme.id)
  const found = filterByText(context, 'queryString', named, (scheme) => [scheme.name])
  const keys = {
    name: (scheme: IssueTypeScreenSchemeRecord) => scheme.name,
    id: (scheme: IssueTypeScreenSchemeRecord) => Number(scheme.id),
  }
  const page = pageBean(context, orderItems(context, found, keys, 'id'))
  const withProjects = (context.query.get('expand') ?? '').split(',').includes('projects')
  const values = page.values.map((scheme) => {
    if (!withProjects) return schemeBean(context, scheme)
    const projects = projectsOf(context.site, scheme)
    const projectPage = {
      maxResults: 100,
      startAt: 0,
      total: projects.length,
      isLast: projects.length <= 100,
      values: projects.slice(0, 100).map((project) => projectDetailsBean(context, project)),
    }
    return { ...schemeBean(context, scheme), projects: projectPage }
  })
  return ok({ ...page, values })
}

/** `GET /issuetypescreenscheme/mapping`: one row per mapping, `default` among them. */
export function listMappings(context: Context): Reply {
  const schemes = filterByIds(
    context,
    'issueTypeScreenSchemeId',
    allSchemes(context),
    (scheme) => scheme.id,
  )
  const rows = schemes.flatMap((scheme) =>
    Object.entries(scheme.mappings).map(([issueTypeId, screenSchemeId]) => ({
      issueTypeScreenSchemeId: scheme.id,
      issueTypeId,
      screenSchemeId,
    })),
  )
  return ok(pageBean(context, rows))
}

/** `GET /issuetypescreenscheme/project`: the schemes of the projects that `projectId` names. */
export function listForProjects(context: Context): Reply {
  const ids = context.query.getAll('projectId')
  if (ids.length === 0) refuse(400, 'The project IDs have to be provided.')
  const rows = allSchemes(context).flatMap((scheme) => {
    const projectIds = projectsOf(context.site, scheme)
      .map((project) => project.id)
      .filter((id) => ids.includes(id))
    if (projectIds.length === 0) return []
    return [{ issueTypeScreenScheme: schemeBean(context, scheme), projectIds }]
  })
  return ok(pageBean(context, rows))
}

/** `GET /issuetypescreenscheme/{id}/project`; `query` looks into names and keys. */
export function listProjects(context: Context): Reply {
  const projects = filterByText(
    context,
    'query',
    projectsOf(context.site, schemeOf(context)),
    (project) => [project.name, project.key],
  )
  const page = pageBean(context, projects)
  return ok({ ...page, values: page.values.map((one) => projectDetailsBean(context, one)) })
}
