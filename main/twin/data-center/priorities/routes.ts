import type { Context } from '../../http/context.ts'
import { ok, type Reply } from '../../http/reply.ts'
import { queryIds } from '../../http/text-paging.ts'
import { priorityOfPath } from '../../priorities/read.ts'
import { listPriorities } from '../../priorities/state.ts'
import { schemeOfProject } from '../../priority-schemes/state.ts'
import { findProject } from '../../projects/state.ts'
import { namedPage } from '../named-page.ts'
import { type DataCenterRoute, since912 } from '../route.ts'
import { priorityBean } from './bean.ts'

/** `GET /priority/page`: of the schemes of `projectIds`, if any are named. */
function pagePriorities(context: Context): Reply {
  const { site } = context
  const projects = queryIds(context, 'projectIds').flatMap((id) => findProject(site, id) ?? [])
  const ids = new Set(projects.flatMap((project) => schemeOfProject(site, project).priorityIds))
  const found = listPriorities(site).filter(
    ({ id }) => !context.query.has('projectIds') || ids.has(id),
  )
  return namedPage(context, found, (one) => priorityBean(context, one))
}

const all = '/rest/api/2/priority'

/** Priorities (jira-dc-api §3.6): made in the user interface only. */
export const priorityRoutes: readonly DataCenterRoute[] = [
  {
    method: 'GET',
    path: all,
    who: 'user',
    handle: (context) => ok(listPriorities(context.site).map((one) => priorityBean(context, one))),
  },
  { method: 'GET', path: `${all}/page`, who: 'user', since: since912, handle: pagePriorities },
  {
    method: 'GET',
    path: `${all}/{id}`,
    who: 'user',
    handle: (context) => ok(priorityBean(context, priorityOfPath(context))),
  },
]
