import type { Context } from '../../http/context.ts'
import { filterByText } from '../../http/order.ts'
import { pageBean } from '../../http/paging.ts'
import { ok, type Reply } from '../../http/reply.ts'
import { holdsProjectPermission } from '../../projects/access.ts'
import { livingProjects } from '../../projects/state.ts'
import { versionBean } from '../../versions/bean.ts'
import { countRelated } from '../../versions/read.ts'
import { versionsResource } from '../../versions/resource.ts'
import { versionsOf } from '../../versions/state.ts'
import { type DataCenterRoute, since912 } from '../route.ts'
import { sharedRoute } from '../shared-route.ts'

/** `GET /version`: paged, those of all projects the caller sees or of `projectIds`. */
function pageVersions(context: Context): Reply {
  const { site, caller, query } = context
  const ids = query.getAll('projectIds').flatMap((list) => list.split(','))
  const found = livingProjects(site)
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .filter((one) => holdsProjectPermission(site, caller?.accountId, one, 'BROWSE_PROJECTS'))
    .flatMap(({ id }) => versionsOf(site, id))
  const page = pageBean(
    context,
    filterByText(context, 'query', found, ({ name }) => [name]),
  )
  return ok({ ...page, values: page.values.map((one) => versionBean(context, one)) })
}

/** `GET /version/{id}/relatedIssueCounts`: Data Center has another word for the last member. */
function countIssues(context: Context): Reply {
  const { customFieldUsage, ...counts } = countRelated(context).body as Record<string, unknown>
  return ok({ ...counts, customFieldNames: customFieldUsage })
}

const one = '/version/{id}'
const ofProject = '/project/{projectIdOrKey}'

/** Versions: the same as on Cloud, without deletion other than by `removeAndSwap` (§1.8). */
export const versionsRoutes: readonly DataCenterRoute[] = [
  {
    method: 'GET',
    path: '/rest/api/2/version',
    who: 'open',
    since: since912,
    handle: pageVersions,
  },
  sharedRoute(versionsResource, 'POST', '/version'),
  sharedRoute(versionsResource, 'GET', one),
  sharedRoute(versionsResource, 'PUT', one),
  sharedRoute(versionsResource, 'PUT', `${one}/mergeto/{moveIssuesTo}`),
  sharedRoute(versionsResource, 'POST', `${one}/move`),
  sharedRoute(versionsResource, 'POST', `${one}/removeAndSwap`),
  {
    method: 'GET',
    path: '/rest/api/2/version/{id}/relatedIssueCounts',
    who: 'open',
    handle: countIssues,
  },
  sharedRoute(versionsResource, 'GET', `${ofProject}/version`),
  sharedRoute(versionsResource, 'GET', `${ofProject}/versions`),
]
