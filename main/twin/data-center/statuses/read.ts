import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'
import { ok, type Reply } from '../../http/reply.ts'
import { queryIds } from '../../http/text-paging.ts'
import { translate } from '../../locale.ts'
import { livingProjects } from '../../projects/state.ts'
import { categoryBeans } from '../../statuses/bean.ts'
import { type Status, statuses } from '../../statuses/state.ts'
import { issueTypeIdsOf, mappingsOfProject, workflowFor } from '../../workflow-schemes/resolve.ts'
import { namedPage } from '../named-page.ts'
import { seesAnyProject } from '../projects/anonymous.ts'
import { statusBean } from './bean.ts'

/** The statuses the caller may see: none for anonymous callers who see no project. */
function visibleStatuses(context: Context): readonly Status[] {
  if (!seesAnyProject(context)) return []
  return Object.values(statuses.of(context.site)).filter(({ projectId }) => projectId === null)
}

/** `GET /status`: those that no workflow uses as well. */
export function listStatuses(context: Context): Reply {
  return ok(visibleStatuses(context).map((status) => statusBean(context, status)))
}

/** `GET /status/{idOrName}`. */
export function getStatus(context: Context): Reply {
  const wanted = context.params.idOrName ?? ''
  const all = visibleStatuses(context)
  const status =
    all.find(({ id }) => id === wanted) ??
    all.find((one) => one.name === wanted || translate(context, one) === wanted)
  if (status === undefined) return refuse(404, `The status '${wanted}' does not exist.`)
  return ok(statusBean(context, status))
}

/** Ids of the statuses that issues of these projects and types can be in; empty lists mean all. */
function usedIds(
  context: Context,
  projectIds: readonly string[],
  typeIds: readonly string[],
): ReadonlySet<string> {
  const { site } = context
  const projects = livingProjects(site).filter(
    ({ id }) => projectIds.length === 0 || projectIds.includes(id),
  )
  const ids = projects.flatMap((project) => {
    const mappings = mappingsOfProject(site, project)
    return issueTypeIdsOf(site, project)
      .filter((id) => typeIds.length === 0 || typeIds.includes(id))
      .flatMap((id) => workflowFor(site, mappings, id).statuses.map(({ statusId }) => statusId))
  })
  return new Set(ids)
}

/** `GET /status/page`. */
export function pageStatuses(context: Context): Reply {
  const projectIds = queryIds(context, 'projectIds')
  const typeIds = queryIds(context, 'issueTypeIds')
  const used = usedIds(context, projectIds, typeIds)
  const isNarrowed = projectIds.length + typeIds.length > 0
  const found = visibleStatuses(context).filter(({ id }) => !isNarrowed || used.has(id))
  return namedPage(context, found, (status) => statusBean(context, status))
}

/** `GET /statuscategory`. */
export function listCategories(context: Context): Reply {
  return ok(categoryBeans(context))
}

/** `GET /statuscategory/{idOrKey}`. */
export function getCategory(context: Context): Reply {
  const wanted = context.params.idOrKey ?? ''
  const found = categoryBeans(context).find(
    ({ id, key }) => String(id) === wanted || key === wanted,
  )
  return found === undefined ? refuse(404, 'The status category does not exist.') : ok(found)
}
