import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'
import { ok, type Reply } from '../../http/reply.ts'
import { queryIds } from '../../http/text-paging.ts'
import { alternativesOf } from '../../issue-types/read.ts'
import { type IssueType, issueTypes } from '../../issue-types/state.ts'
import { findProject } from '../../projects/state.ts'
import { issueTypeIdsOf } from '../../workflow-schemes/resolve.ts'
import { namedPage } from '../named-page.ts'
import { issueTypeBean } from './bean.ts'

/** The issue types of the server: team-managed projects, and types of their own, do not exist here. */
function globalTypes(context: Context): readonly IssueType[] {
  return Object.values(issueTypes.of(context.site)).filter(({ projectId }) => projectId === null)
}

/** The issue type with this id. */
export function findIssueType(context: Context, id: string): IssueType | undefined {
  return globalTypes(context).find((type) => type.id === id)
}

/** The issue type of the path, or 404. */
export function pathIssueType(context: Context): IssueType {
  const id = context.params.id ?? ''
  return findIssueType(context, id) ?? refuse(404, `The issue type with id '${id}' does not exist.`)
}

/** `GET /issuetype`: all at once. */
export function listIssueTypes(context: Context): Reply {
  return ok(globalTypes(context).map((type) => issueTypeBean(context, type)))
}

/** `GET /issuetype/{id}`. */
export function getIssueType(context: Context): Reply {
  return ok(issueTypeBean(context, pathIssueType(context)))
}

/** `GET /issuetype/{id}/alternatives`. */
export function listAlternatives(context: Context): Reply {
  const found = alternativesOf(context.site, pathIssueType(context))
  return ok(found.map((type) => issueTypeBean(context, type)))
}

/** `GET /issuetype/page`: those whose name holds `query`, of the schemes of `projectIds`. */
export function pageIssueTypes(context: Context): Reply {
  const projects = queryIds(context, 'projectIds').flatMap(
    (id) => findProject(context.site, id) ?? [],
  )
  const used = new Set(projects.flatMap((project) => issueTypeIdsOf(context.site, project)))
  const found = globalTypes(context).filter(
    ({ id }) => !context.query.has('projectIds') || used.has(id),
  )
  return namedPage(context, found, (type) => issueTypeBean(context, type))
}
