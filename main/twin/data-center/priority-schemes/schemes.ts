import type { Context } from '../../http/context.ts'
import { refuse, refuseFields } from '../../http/errors.ts'
import {
  bodyMembers,
  type Members,
  optionalId,
  optionalText,
  requiredText,
} from '../../http/members.ts'
import { readWindow } from '../../http/paging.ts'
import { created, noContent, ok, type Reply } from '../../http/reply.ts'
import { queryExpand } from '../../http/text-paging.ts'
import { checkPriorities, readPriorityIds, refuseTaken } from '../../priority-schemes/read-body.ts'
import {
  addPriorityScheme,
  defaultPriorityScheme,
  type PriorityScheme,
  prioritySchemes,
  projectsOfScheme,
} from '../../priority-schemes/state.ts'
import { prioritySchemeBean } from './bean.ts'
import { refuseMigration } from './migration.ts'

/** The scheme with this id, or 404. */
export function knownScheme(context: Context, id: string): PriorityScheme {
  const scheme = prioritySchemes.of(context.site)[id]
  return scheme ?? refuse(404, `The priority scheme with id ${id} does not exist.`)
}

const pathScheme = (context: Context) => knownScheme(context, context.params.schemeId ?? '')

/** A scheme as the answer to an operation on one. */
export function oneScheme(context: Context, scheme: PriorityScheme): Record<string, unknown> {
  return prioritySchemeBean(context, scheme, queryExpand(context).has('projectKeys'))
}

/** `GET /priorityschemes`: 100 to a page, at most 1,000; a page of its own kind (§1.5). */
export function listSchemes(context: Context): Reply {
  const { startAt, maxResults } = readWindow(context, { size: 100, cap: 1000 })
  const all = Object.values(prioritySchemes.of(context.site))
  const shows = queryExpand(context).has('schemes.projectKeys')
  const page = all.slice(startAt, startAt + maxResults)
  return ok({
    expand: 'schemes',
    schemes: page.map((scheme) => prioritySchemeBean(context, scheme, shows)),
    startAt,
    maxResults,
    total: all.length,
  })
}

/** `GET /priorityschemes/{schemeId}`. */
export function getScheme(context: Context): Reply {
  return ok(oneScheme(context, pathScheme(context)))
}

function readDefault(body: Members, own: string | null, ids: readonly string[]): string {
  const id = optionalId(body, 'defaultOptionId') ?? own ?? ids[0] ?? ''
  if (!ids.includes(id)) {
    refuseFields(400, {
      defaultOptionId: 'The default must be one of the priorities of the scheme.',
    })
  }
  return id
}

/** `POST /priorityschemes`: of priorities that are there; without a default the first one is it. */
export function createScheme(context: Context): Reply {
  const body = bodyMembers(context)
  const name = requiredText(body, 'name')
  refuseTaken(context, name, undefined)
  const priorityIds = readPriorityIds(context, body, 'optionIds')
  checkPriorities(priorityIds, null)
  const defaultPriorityId = readDefault(body, null, priorityIds)
  const description = optionalText(body, 'description') ?? ''
  const scheme = addPriorityScheme(context.site, {
    name,
    description,
    priorityIds,
    defaultPriorityId,
  })
  return created(oneScheme(context, scheme))
}

/** `PUT /priorityschemes/{schemeId}`: what is absent stays; 400 when issues would need a priority. */
export function updateScheme(context: Context): Reply {
  const scheme = pathScheme(context)
  const body = bodyMembers(context)
  const name = body.name === undefined ? scheme.name : requiredText(body, 'name')
  refuseTaken(context, name, scheme.id)
  const named = readPriorityIds(context, body, 'optionIds')
  const priorityIds = body.optionIds === undefined ? scheme.priorityIds : [...named]
  checkPriorities(priorityIds, null)
  const defaultPriorityId = readDefault(body, scheme.defaultPriorityId, priorityIds)
  refuseMigration(context.site, projectsOfScheme(context.site, scheme.id), priorityIds)
  const description = optionalText(body, 'description') ?? scheme.description
  Object.assign(scheme, { name, description, priorityIds, defaultPriorityId })
  return ok(oneScheme(context, scheme))
}

/** `DELETE /priorityschemes/{schemeId}`: its projects take the default one, which stays itself. */
export function deleteScheme(context: Context): Reply {
  const { site } = context
  const scheme = pathScheme(context)
  if (scheme.system === true) refuse(403, 'The default priority scheme cannot be deleted.')
  const standard = defaultPriorityScheme(site)
  const projects = projectsOfScheme(site, scheme.id)
  refuseMigration(site, projects, standard.priorityIds)
  for (const project of projects) project.schemes.prioritySchemeId = standard.id
  delete prioritySchemes.of(site)[scheme.id]
  return noContent()
}
