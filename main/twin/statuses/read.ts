import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { pageBean } from '../http/paging.ts'
import { ok, type Reply } from '../http/reply.ts'
import { translate } from '../locale.ts'
import { categoryBeans, oldStatusBean, statusBean } from './bean.ts'
import { type Status, statuses } from './state.ts'
import { workflowsWith } from './usages.ts'

function all(context: Context): readonly Status[] {
  return Object.values(statuses.of(context.site))
}

/** `GET /statuses?id=`: 1 to 50; unknown ids are left out without a word. */
export function getStatuses(context: Context): Reply {
  const ids = context.query.getAll('id')
  if (ids.length === 0 || ids.length > 50) refuse(400, 'Provide between 1 and 50 status IDs')
  const found = all(context).filter(({ id }) => ids.includes(id))
  return ok(found.map((status) => statusBean(context, status)))
}

/** `GET /statuses/byNames`. */
export function getStatusesByNames(context: Context): Reply {
  const names = context.query.getAll('name')
  if (names.length === 0 || names.length > 50) refuse(400, 'Provide between 1 and 50 status names')
  const projectId = context.query.get('projectId')
  const found = all(context)
    .filter((status) => status.projectId === projectId)
    .filter(({ name }) => names.includes(name))
  return ok(found.map((status) => statusBean(context, status)))
}

/**
 * `GET /statuses/search`: without a projectId all statuses, those of team-managed projects too;
 * with one the project's own, and global ones only on request.
 */
export function searchStatuses(context: Context): Reply {
  const { query } = context
  const projectId = query.get('projectId')
  const globalsToo = query.get('includeGlobalStatuses') === 'true'
  const category = query.get('statusCategory')
  const wanted = (query.get('searchString') ?? '').toLowerCase()
  const found = all(context)
    .filter(
      (status) =>
        projectId === null ||
        status.projectId === projectId ||
        (globalsToo && status.projectId === null),
    )
    .filter((status) => category === null || status.category === category)
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .map((status) => statusBean(context, status))
  return ok(pageBean(context, found, { size: 200, cap: 200 }))
}

/** `GET /status`: only statuses that a workflow uses. */
export function listOldStatuses(context: Context): Reply {
  const used = all(context).filter(({ id }) => workflowsWith(context.site, id).length > 0)
  return ok(used.map((status) => oldStatusBean(context, status)))
}

/** `GET /status/{idOrName}`. */
export function getOldStatus(context: Context): Reply {
  const wanted = context.params.idOrName ?? ''
  const status =
    statuses.of(context.site)[wanted] ??
    all(context).find((one) => one.name === wanted || translate(context, one) === wanted)
  if (status === undefined || workflowsWith(context.site, status.id).length === 0) {
    return refuse(404, `The status with ID or name '${wanted}' was not found.`)
  }
  return ok(oldStatusBean(context, status))
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
  return found === undefined ? refuse(404, 'The status category was not found.') : ok(found)
}
