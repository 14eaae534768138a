import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { badPayload, bodyMembers, isMembers, optionalId } from '../http/members.ts'
import { pageBean } from '../http/paging.ts'
import { ok, type Reply } from '../http/reply.ts'
import { sequencedBeans } from './bean.ts'
import { needsIn } from './change.ts'
import { knownScheme } from './read.ts'
import { readPriorityIds, readProjects } from './read-body.ts'

/**
 * `POST /priorityscheme/mappings`: the priorities that would have to be mapped if priorities and
 * projects joined or left a scheme, or a new scheme when none is named. The page is asked for in
 * the body.
 */
export function suggestMappings(context: Context): Reply {
  const body = bodyMembers(context)
  const { priorities = {}, projects = {} } = body
  if (!isMembers(priorities) || !isMembers(projects)) return refuse(400, badPayload)
  const schemeId = optionalId(body, 'schemeId')
  const scheme = schemeId === undefined ? undefined : knownScheme(context, schemeId)
  const added = readPriorityIds(context, priorities, 'add')
  const removed = readPriorityIds(context, priorities, 'remove')
  const entering = readProjects(context, projects, 'add')
  const priorityIds = [...(scheme?.priorityIds ?? []), ...added].filter(
    (id) => !removed.includes(id),
  )
  const { required } = needsIn(context.site, { scheme, priorityIds, entering, leaving: [] })
  const query = new URLSearchParams()
  for (const name of ['startAt', 'maxResults']) {
    const number = optionalId(body, name)
    if (number !== undefined) query.set(name, number)
  }
  return ok(pageBean({ ...context, query }, sequencedBeans(context, required, null)))
}
