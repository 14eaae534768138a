import type { Context } from '../http/context.ts'
import { cutAtToken } from '../http/cursor.ts'
import { errorMessages, refuse } from '../http/errors.ts'
import { bodyMembers, optionalText } from '../http/members.ts'
import { ok, type Reply } from '../http/reply.ts'
import { projectSlice } from '../projects/state.ts'
import type { Resource } from '../resource.ts'
import { statuses } from '../statuses/state.ts'
import { createIssue } from './create.ts'
import { listCreatableTypes, listCreateFields } from './create-meta.ts'
import { findIssues } from './find.ts'
import { type Issue, listIssues, visibleIssue } from './list.ts'
import { removeIssues } from './state.ts'
import { listTransitions, transitionIssue } from './transitions.ts'

/** Without `fields` only ids come back, as on a real site. */
function issueBean(context: Context, issue: Issue, fields: readonly string[]) {
  const { projectId, issueTypeId, statusId } = issue.group
  const all: Record<string, unknown> = {
    project: { id: projectId, key: projectSlice.of(context.site)[projectId]?.key },
    issuetype: { id: issueTypeId },
    status: { id: statusId, name: statuses.of(context.site)[statusId]?.name ?? '' },
  }
  const names = fields.some((name) => name === '*all' || name === '*navigable')
    ? Object.keys(all)
    : fields.filter((name) => name in all)
  if (fields.length === 0 || (fields.length === 1 && fields[0] === 'id')) return { id: issue.id }
  return {
    expand: '',
    id: issue.id,
    self: `${context.api}/issue/${issue.id}`,
    key: issue.key,
    fields: Object.fromEntries(names.map((name) => [name, all[name]])),
  }
}

interface Search {
  readonly jql: string | undefined
  readonly token: string | null | undefined
  readonly size: number
  readonly fields: readonly string[]
}

/** An unbounded query is refused: search and count want a restriction. */
function bounded(jql: string | undefined): string {
  return jql === undefined || jql.trim() === '' || /^\s*order\s+by\b/i.test(jql)
    ? refuse(
        400,
        'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
      )
    : jql
}

function search(context: Context, { jql, token, size, fields }: Search): Reply {
  const page = cutAtToken(listIssues(context, findIssues(context, bounded(jql))), token, size)
  return ok({
    issues: page.values.map((issue) => issueBean(context, issue, fields)),
    ...(page.nextPageToken === undefined ? {} : { nextPageToken: page.nextPageToken }),
    isLast: page.nextPageToken === undefined,
  })
}

function readSize(asked: unknown): number {
  const size = Number(asked ?? 50)
  return Number.isInteger(size) && size > 0 ? Math.min(size, 5000) : 50
}

function searchByQuery(context: Context): Reply {
  const { query } = context
  return search(context, {
    jql: query.get('jql') ?? undefined,
    token: query.get('nextPageToken'),
    size: readSize(query.get('maxResults')),
    fields: query.getAll('fields').flatMap((text) => text.split(',')),
  })
}

function searchByBody(context: Context): Reply {
  const body = bodyMembers(context)
  const { fields } = body
  return search(context, {
    jql: optionalText(body, 'jql'),
    token: optionalText(body, 'nextPageToken'),
    size: readSize(body.maxResults),
    fields: Array.isArray(fields) ? fields.map(String) : [],
  })
}

function approximateCount(context: Context): Reply {
  const jql = optionalText(bodyMembers(context), 'jql')
  const found = findIssues(context, bounded(jql))
  return ok({ count: found.reduce((sum, group) => sum + group.count, 0) })
}

function getIssue(context: Context): Reply {
  const issue = visibleIssue(context, context.params.issueIdOrKey ?? '')
  const fields = (context.query.get('fields') ?? '*all').split(',')
  return ok(issueBean(context, issue, fields))
}

function gone(): Reply {
  return errorMessages(
    410,
    'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API.',
  )
}

const base = '/rest/api/3/search'
const issue = '/rest/api/3/issue'
const scopes = { classic: 'read:jira-work' }
const writes = { classic: 'write:jira-work' }

/** Issues, as far as configuration needs them: search, counts, and what an acceptance run does. */
export const issuesResource: Resource = {
  name: 'issues',
  routes: [
    { method: 'GET', path: `${base}/jql`, who: 'open', handle: searchByQuery },
    { method: 'POST', path: `${base}/jql`, who: 'open', reads: true, scopes, handle: searchByBody },
    {
      method: 'POST',
      path: `${base}/approximate-count`,
      who: 'open',
      reads: true,
      scopes,
      handle: approximateCount,
    },
    {
      method: 'GET',
      path: `${issue}/createmeta/{projectIdOrKey}/issuetypes`,
      who: 'open',
      handle: listCreatableTypes,
    },
    {
      method: 'GET',
      path: `${issue}/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}`,
      who: 'open',
      handle: listCreateFields,
    },
    { method: 'POST', path: issue, who: 'open', scopes: writes, handle: createIssue },
    { method: 'GET', path: `${issue}/{issueIdOrKey}`, who: 'open', handle: getIssue },
    {
      method: 'GET',
      path: `${issue}/{issueIdOrKey}/transitions`,
      who: 'open',
      handle: listTransitions,
    },
    {
      method: 'POST',
      path: `${issue}/{issueIdOrKey}/transitions`,
      who: 'open',
      scopes: writes,
      handle: transitionIssue,
    },
    { method: 'GET', path: base, who: 'open', handle: gone },
    { method: 'POST', path: base, who: 'open', reads: true, scopes, handle: gone },
  ],
  projectDeleted: removeIssues,
}
