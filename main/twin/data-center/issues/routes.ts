import type { Context } from '../../http/context.ts'
import { bodyMembers, optionalText } from '../../http/members.ts'
import { readWindow } from '../../http/paging.ts'
import { ok, type Reply } from '../../http/reply.ts'
import { findIssues } from '../../issues/find.ts'
import { listIssues } from '../../issues/list.ts'
import type { DataCenterRoute } from '../route.ts'

/** Lowers what is asked for without a word (jira-dc-api §1.5). */
const mostIssues = 1000

interface Window {
  readonly startAt: number
  readonly maxResults: number
}

function answer(context: Context, jql: string, { startAt, maxResults }: Window): Reply {
  const found = listIssues(context, findIssues(context, jql))
  const issues = found.slice(startAt, startAt + maxResults).map(({ id, key }) => ({
    id,
    key,
    self: `${context.api}/issue/${id}`,
  }))
  return ok({ startAt, maxResults, total: found.length, issues })
}

function searchByQuery(context: Context): Reply {
  const { startAt, maxResults } = readWindow(context, { size: 50, cap: mostIssues })
  const none = context.query.get('maxResults') === '0'
  const window = { startAt, maxResults: none ? 0 : maxResults }
  return answer(context, context.query.get('jql') ?? '', window)
}

function numberIn(value: unknown, fallback: number): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : fallback
}

function searchByBody(context: Context): Reply {
  const body = bodyMembers(context)
  return answer(context, optionalText(body, 'jql') ?? '', {
    startAt: numberIn(body.startAt, 0),
    maxResults: Math.min(numberIn(body.maxResults, 50), mostIssues),
  })
}

const search = '/rest/api/2/search'

/** The search for issues: ids and keys, with the total that Cloud no longer tells (jira-dc-api §1.5). */
export const issuesRoutes: readonly DataCenterRoute[] = [
  { method: 'GET', path: search, who: 'open', handle: searchByQuery },
  { method: 'POST', path: search, who: 'open', reads: true, handle: searchByBody },
]
