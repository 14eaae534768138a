import type { Context } from '../http/context.ts'
import { Refusal, refuse } from '../http/errors.ts'
import { parseJql } from '../jql/parse.ts'
import { validateJql } from '../jql/validate.ts'
import { holdsProjectPermission } from '../projects/access.ts'
import { findProject } from '../projects/state.ts'
import { matches } from './matches.ts'
import { type IssueGroup, issueGroups } from './state.ts'

function refuseUnmodelled({ site, method, path }: Context, jql: string): never {
  site.unmodelled.push({ method, path, kind: 'behaviour' })
  throw new Refusal({
    status: 501,
    body: {
      errorMessages: [`The twin does not model the query: ${jql}`],
      errors: {},
      method,
      path,
    },
  })
}

/**
 * The issues a query finds among those the caller may see. A query that cannot be read, or that
 * names what is not there, is 400; one about what the twin's issues do not have is 501.
 */
export function findIssues(context: Context, jql: string): readonly IssueGroup[] {
  const { site, caller } = context
  const parsed = parseJql(jql)
  if (parsed.kind === 'malformed') return refuse(400, parsed.message)
  const { errors, missing } = validateJql(context, parsed.query)
  if (errors.length + missing.length > 0) return refuse(400, ...errors, ...missing)
  const { where } = parsed.query
  return issueGroups.of(site).groups.filter((group) => {
    const project = findProject(site, group.projectId)
    if (project === undefined) return false
    if (!holdsProjectPermission(site, caller?.accountId, project, 'BROWSE_PROJECTS')) return false
    const found = where === undefined || matches(context, where, group)
    return found === 'unknown' ? refuseUnmodelled(context, jql) : found
  })
}
