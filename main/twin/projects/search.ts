import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { pageBean } from '../http/paging.ts'
import { ok, type Reply } from '../http/reply.ts'
import { countIssues } from '../issues/state.ts'
import { holdsProjectPermission } from './access.ts'
import { listedBean } from './bean.ts'
import { type ProjectRecord, projectSlice } from './state.ts'

function isVisible(context: Context, project: ProjectRecord): boolean {
  const accountId = context.caller?.accountId
  const wanted = context.query.get('action') === 'edit' ? 'ADMINISTER_PROJECTS' : 'BROWSE_PROJECTS'
  return holdsProjectPermission(context.site, accountId, project, wanted)
}

function fits(context: Context, project: ProjectRecord): boolean {
  const { query } = context
  const statuses = query.getAll('status')
  const ids = query.getAll('id')
  const keys = query.getAll('keys')
  const types = (query.get('typeKey') ?? '').split(',').filter((type) => type !== '')
  const text = (query.get('query') ?? '').toLowerCase()
  const categoryId = query.get('categoryId')
  return (
    (statuses.length === 0 ? project.status === 'live' : statuses.includes(project.status)) &&
    (ids.length === 0 || ids.includes(project.id)) &&
    (keys.length === 0 || keys.includes(project.key)) &&
    (types.length === 0 || types.includes(project.projectTypeKey)) &&
    (categoryId === null || project.categoryId === categoryId) &&
    (project.key.toLowerCase().includes(text) || project.name.toLowerCase().includes(text))
  )
}

function sortValue(context: Context, project: ProjectRecord, member: string): string | number {
  if (member === 'name') return project.name.toLowerCase()
  if (member === 'category') return project.categoryId ?? ''
  if (member === 'owner') return project.leadAccountId
  if (member === 'issueCount') return countIssues(context.site, { projectId: project.id })
  if (member === 'archivedDate' || member === 'deletedDate') return project.statusChangedAt ?? 0
  return project.key
}

function sort(context: Context, projects: ProjectRecord[]): readonly ProjectRecord[] {
  const orderBy = context.query.get('orderBy') ?? 'key'
  const direction = orderBy.startsWith('-') ? -1 : 1
  const member = orderBy.replace(/^[+ -]/, '')
  return projects.sort((one, other) => {
    const left = sortValue(context, one, member)
    const right = sortValue(context, other, member)
    return left === right ? 0 : left < right ? -direction : direction
  })
}

/** `GET /project/search`: nobody signed in finds nothing, with 200. */
export function searchProjects(context: Context): Reply {
  const all = Object.values(projectSlice.of(context.site))
  const found = all.filter((one) => fits(context, one) && isVisible(context, one))
  if (found.length === 0 && context.site.switches.emptyProjectSearch === 'not-found') {
    return refuse(404, 'No projects could be found.')
  }
  const page = pageBean(context, sort(context, found), { size: 50, cap: 100 })
  return ok({ ...page, values: page.values.map((project) => listedBean(context, project)) })
}

/** `GET /project`, deprecated, and `GET /project/recent`: plain arrays of live projects. */
export function listProjects(context: Context): Reply {
  const all = Object.values(projectSlice.of(context.site))
  const found = all.filter((one) => one.status === 'live' && isVisible(context, one))
  return ok(sort(context, found).map((project) => listedBean(context, project)))
}
