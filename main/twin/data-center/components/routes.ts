import { visibleComponent } from '../../components/read.ts'
import { componentsResource } from '../../components/resource.ts'
import { componentsOf } from '../../components/state.ts'
import { createComponent, updateComponent } from '../../components/write.ts'
import type { Context } from '../../http/context.ts'
import { filterByText } from '../../http/order.ts'
import { pageBean } from '../../http/paging.ts'
import { ok, type Reply } from '../../http/reply.ts'
import { holdsProjectPermission, visibleProject } from '../../projects/access.ts'
import { livingProjects } from '../../projects/state.ts'
import { accountIdNamed, withMembers } from '../as-cloud.ts'
import { type DataCenterRoute, since912 } from '../route.ts'
import { sharedRoute } from '../shared-route.ts'
import { dataCenterComponentBean } from './bean.ts'

/** `leadUserName` in the place of `leadAccountId`; empty takes the lead away. */
function byUserName(context: Context): Context {
  return withMembers(context, ({ leadUserName, leadAccountId: _, ...body }) =>
    typeof leadUserName === 'string'
      ? {
          ...body,
          leadAccountId: leadUserName === '' ? '' : accountIdNamed(context, leadUserName, 404),
        }
      : body,
  )
}

function beanOf(context: Context, id: unknown): Record<string, unknown> {
  return dataCenterComponentBean(context, visibleComponent(context, String(id)))
}

function written(context: Context, { status, body }: Reply): Reply {
  return { status, body: beanOf(context, (body as { readonly id: string }).id) }
}

function listOfProject(context: Context): Reply {
  const project = visibleProject(context, context.params.projectIdOrKey ?? '')
  const found = componentsOf(context.site, project.id)
  return ok(found.map((component) => dataCenterComponentBean(context, component)))
}

/** `GET /component/page`: of all projects the caller sees or of `projectIds`. */
function pageComponents(context: Context): Reply {
  const { site, caller, query } = context
  const ids = query.getAll('projectIds').flatMap((list) => list.split(','))
  const found = livingProjects(site)
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .filter((one) => holdsProjectPermission(site, caller?.accountId, one, 'BROWSE_PROJECTS'))
    .flatMap(({ id }) => componentsOf(site, id))
  const page = pageBean(
    context,
    filterByText(context, 'query', found, ({ name }) => [name]),
  )
  return ok({ ...page, values: page.values.map((one) => dataCenterComponentBean(context, one)) })
}

const all = '/rest/api/2/component'
const one = `${all}/{id}`

/** Components: leads by user name. */
export const componentsRoutes: readonly DataCenterRoute[] = [
  {
    method: 'POST',
    path: all,
    who: 'user',
    handle: (context) => written(context, createComponent(byUserName(context))),
  },
  { method: 'GET', path: `${all}/page`, who: 'open', since: since912, handle: pageComponents },
  {
    method: 'GET',
    path: one,
    who: 'open',
    handle: (context) => ok(beanOf(context, context.params.id)),
  },
  {
    method: 'PUT',
    path: one,
    who: 'user',
    handle: (context) => written(context, updateComponent(byUserName(context))),
  },
  sharedRoute(componentsResource, 'DELETE', '/component/{id}'),
  sharedRoute(componentsResource, 'GET', '/component/{id}/relatedIssueCounts'),
  {
    method: 'GET',
    path: '/rest/api/2/project/{projectIdOrKey}/components',
    who: 'open',
    handle: listOfProject,
  },
]
