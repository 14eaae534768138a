import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { filterByText, orderItems } from '../http/order.ts'
import { pageBean } from '../http/paging.ts'
import { ok, type Reply } from '../http/reply.ts'
import { countHolding } from '../issues/held-fields.ts'
import { holdsProjectPermission, visibleProject } from '../projects/access.ts'
import { findProject } from '../projects/state.ts'
import { accounts } from '../users/state.ts'
import { briefComponentBean, componentBean, countedComponentBean } from './bean.ts'
import { type Component, components, componentsOf } from './state.ts'

/** The component with this id if the caller may browse its project; otherwise 404. */
export function visibleComponent(context: Context, id: string): Component {
  const { site, caller } = context
  const component = components.of(site)[id]
  const project = component === undefined ? undefined : findProject(site, component.projectId)
  if (
    component === undefined ||
    project === undefined ||
    !holdsProjectPermission(site, caller?.accountId, project, 'BROWSE_PROJECTS')
  ) {
    return refuse(404, `The component with id ${id} does not exist.`)
  }
  return component
}

/** The component of the path. */
export function componentOfPath(context: Context): Component {
  return visibleComponent(context, context.params.id ?? '')
}

function search(context: Context, found: readonly Component[]): readonly Component[] {
  const { site } = context
  const named = filterByText(context, 'query', found, ({ name, description }) => [
    name,
    description,
  ])
  return orderItems(context, named, {
    name: ({ name }) => name,
    description: ({ description }) => description,
    lead: ({ leadAccountId }) => accounts.of(site)[leadAccountId ?? '']?.displayName ?? '',
    issueCount: ({ id }) => countHolding(site, 'componentId', id),
  })
}

/** `GET /component`: of the projects named. */
export function findComponents(context: Context): Reply {
  const wanted = context.query.getAll('projectIdsOrKeys').flatMap((text) => text.split(','))
  const projects = wanted.filter((text) => text !== '').map((text) => visibleProject(context, text))
  const found = projects.flatMap(({ id }) => componentsOf(context.site, id))
  const page = pageBean(context, search(context, found))
  return ok({ ...page, values: page.values.map((one) => briefComponentBean(context, one)) })
}

/** `GET /component/{id}`. */
export function getComponent(context: Context): Reply {
  return ok(componentBean(context, componentOfPath(context)))
}

/** `GET /component/{id}/relatedIssueCounts`. */
export function countRelated(context: Context): Reply {
  const { id } = componentOfPath(context)
  const issueCount = countHolding(context.site, 'componentId', id)
  return ok({ self: `${context.api}/component/${id}`, issueCount })
}

/** `GET /project/{k}/component`: paged. */
export function pageProjectComponents(context: Context): Reply {
  const project = visibleProject(context, context.params.projectIdOrKey ?? '')
  const page = pageBean(context, search(context, componentsOf(context.site, project.id)))
  return ok({ ...page, values: page.values.map((one) => countedComponentBean(context, one)) })
}

/** `GET /project/{k}/components`: all at once. */
export function listProjectComponents(context: Context): Reply {
  const project = visibleProject(context, context.params.projectIdOrKey ?? '')
  const found = componentsOf(context.site, project.id)
  return ok(found.map((one) => componentBean(context, one)))
}
