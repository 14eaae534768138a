import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { filterByText, orderItems } from '../http/order.ts'
import { ok, type Reply } from '../http/reply.ts'
import { queryExpand, queryFlag, queryIds, textPage } from '../http/text-paging.ts'
import { translate } from '../locale.ts'
import { findPriority, listPriorities } from '../priorities/state.ts'
import { projectDetailsBean } from '../projects/details-bean.ts'
import { prioritySchemeBean, sequencedBeans } from './bean.ts'
import { type PriorityScheme, prioritySchemes, projectsOfScheme } from './state.ts'

/** The scheme with this id; unknown ones are 400 here, no operation has a 404. */
export function knownScheme(context: Context, id: string): PriorityScheme {
  const scheme = prioritySchemes.of(context.site)[id]
  return scheme ?? refuse(400, `Priority scheme with ID ${id} not found.`)
}

/** The scheme of the path. */
export function schemeOfPath(context: Context): PriorityScheme {
  return knownScheme(context, context.params.schemeId ?? '')
}

/** `GET /priorityscheme`: by name. */
export function listSchemes(context: Context): Reply {
  const ids = queryIds(context, 'schemeId')
  const priorityIds = queryIds(context, 'priorityId')
  const onlyDefault = queryFlag(context, 'onlyDefault')
  const expand = queryExpand(context)
  const found = Object.values(prioritySchemes.of(context.site)).filter(
    (scheme) =>
      (ids.length === 0 || ids.includes(scheme.id)) &&
      (priorityIds.length === 0 || priorityIds.some((id) => scheme.priorityIds.includes(id))) &&
      (!onlyDefault || scheme.system === true),
  )
  const name = (scheme: PriorityScheme) => translate(context, scheme)
  const named = filterByText(context, 'schemeName', found, (scheme) => [name(scheme)])
  const page = textPage(context, orderItems(context, named, { name }, 'name'))
  const values = page.values.map((scheme) => prioritySchemeBean(context, scheme, expand))
  return ok({ ...page, values })
}

/** `GET /priorityscheme/{schemeId}/priorities`. */
export function listPrioritiesOf(context: Context): Reply {
  const { priorityIds, defaultPriorityId } = schemeOfPath(context)
  return ok(textPage(context, sequencedBeans(context, priorityIds, defaultPriorityId)))
}

/** `GET /priorityscheme/{schemeId}/projects`: for the default scheme all that have no other. */
export function listProjectsOf(context: Context): Reply {
  const { id } = schemeOfPath(context)
  const projectIds = queryIds(context, 'projectId')
  const projects = projectsOfScheme(context.site, id).filter(
    (project) => projectIds.length === 0 || projectIds.includes(project.id),
  )
  const found = filterByText(context, 'query', projects, ({ key, name }) => [key, name])
  const page = textPage(context, found)
  return ok({ ...page, values: page.values.map((one) => projectDetailsBean(context, one)) })
}

/** `GET /priorityscheme/priorities/available`: what a scheme does not have yet. */
export function listAvailable(context: Context): Reply {
  const schemeId = context.query.get('schemeId') ?? refuse(400, 'The schemeId has to be provided.')
  const { priorityIds } = knownScheme(context, schemeId)
  const excluded = context.query.getAll('exclude')
  const others = listPriorities(context.site)
    .map(({ id }) => id)
    .filter((id) => !priorityIds.includes(id) && !excluded.includes(id))
  const names = (id: string) => [findPriority(context.site, id)?.name ?? '']
  const found = filterByText(context, 'query', others, names)
  return ok(textPage(context, sequencedBeans(context, found, null)))
}
