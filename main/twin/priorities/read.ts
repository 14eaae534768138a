import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { ok, type Reply } from '../http/reply.ts'
import { queryExpand, queryFlag, textPage } from '../http/text-paging.ts'
import {
  defaultPriorityScheme,
  prioritySchemes,
  schemeOfProject,
} from '../priority-schemes/state.ts'
import { findProject } from '../projects/state.ts'
import { priorityBean } from './bean.ts'
import { findPriority, listPriorities, type Priority } from './state.ts'

/** The priority of the path; 404 when there is none. */
export function priorityOfPath(context: Context): Priority {
  const id = context.params.id ?? ''
  return findPriority(context.site, id) ?? refuse(404, `Priority with ID ${id} not found.`)
}

/** `GET /priority`: deprecated, all at once. */
export function listAll(context: Context): Reply {
  return ok(listPriorities(context.site).map((one) => priorityBean(context, one)))
}

/** `GET /priority/{id}`. */
export function getPriority(context: Context): Reply {
  return ok(priorityBean(context, priorityOfPath(context)))
}

function inProjects(context: Context, projectIds: readonly string[]): ReadonlySet<string> {
  const projects = projectIds.flatMap((id) => findProject(context.site, id) ?? [])
  return new Set(projects.flatMap((one) => schemeOfProject(context.site, one).priorityIds))
}

/** How many schemes have a priority; the page itself is not in the answer. */
function schemesMember(context: Context, { id }: Priority) {
  const schemes = Object.values(prioritySchemes.of(context.site))
  const total = schemes.filter((scheme) => scheme.priorityIds.includes(id)).length
  return { schemes: { maxResults: 50, startAt: 0, total } }
}

/**
 * `GET /priority/search`: unknown ids are ignored; `isDefault` is always false, the defaults being
 * in the schemes.
 */
export function searchPriorities(context: Context): Reply {
  const { site, query } = context
  const ids = query.getAll('id')
  const projectIds = query.getAll('projectId')
  const name = query.get('priorityName')?.toLowerCase() ?? ''
  const available = inProjects(context, projectIds)
  const { defaultPriorityId } = defaultPriorityScheme(site)
  const found = listPriorities(site).filter(
    (one) =>
      (ids.length === 0 || ids.includes(one.id)) &&
      (projectIds.length === 0 || available.has(one.id)) &&
      one.name.toLowerCase().includes(name) &&
      (!queryFlag(context, 'onlyDefault') || one.id === defaultPriorityId),
  )
  const page = textPage(context, found)
  const expandsSchemes = queryExpand(context).has('schemes')
  const values = page.values.map((one) => ({
    ...priorityBean(context, one),
    isDefault: false,
    ...(expandsSchemes ? schemesMember(context, one) : {}),
  }))
  return ok({ ...page, values })
}
