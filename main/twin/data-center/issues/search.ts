import type { Context } from '../../http/context.ts'
import { bodyMembers, optionalText } from '../../http/members.ts'
import { ok, type Reply } from '../../http/reply.ts'
import { findIssues } from '../../issues/find.ts'
import { listIssues } from '../../issues/list.ts'
import type { DataCenterRoute } from '../route.ts'

interface Search {
  readonly jql: string
  readonly startAt: unknown
  readonly maxResults: unknown
}

const number = (asked: unknown, otherwise: number): number => {
  const found = Number(asked ?? otherwise)
  return Number.isInteger(found) && found >= 0 ? found : otherwise
}

/**
 * `/search`: every issue where nothing is asked for; 50 to a page, no more than 1000, with the number
 * of all (jira-dc-api §1.5). None where none is wanted, so that they are only counted.
 */
function search(context: Context, asked: Search): Reply {
  const startAt = number(asked.startAt, 0)
  const maxResults = Math.min(number(asked.maxResults, 50), 1000)
  const found = listIssues(context, findIssues(context, asked.jql))
  return ok({
    startAt,
    maxResults,
    total: found.length,
    issues: found.slice(startAt, startAt + maxResults).map(({ id, key }) => ({
      id,
      key,
      self: `${context.api}/issue/${id}`,
    })),
  })
}

function searchByQuery(context: Context): Reply {
  const { query } = context
  return search(context, {
    jql: query.get('jql') ?? '',
    startAt: query.get('startAt'),
    maxResults: query.get('maxResults'),
  })
}

function searchByBody(context: Context): Reply {
  const { startAt, maxResults, ...body } = bodyMembers(context)
  return search(context, { jql: optionalText(body, 'jql') ?? '', startAt, maxResults })
}

const path = '/rest/api/2/search'

/** Search for issues, as far as configuration needs it: how many there are. */
export const searchRoutes: readonly DataCenterRoute[] = [
  { method: 'GET', path, who: 'open', handle: searchByQuery },
  { method: 'POST', path, who: 'open', reads: true, handle: searchByBody },
]
