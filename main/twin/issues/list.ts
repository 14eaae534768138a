import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { holdsProjectPermission } from '../projects/access.ts'
import { findProject, type ProjectRecord, projectSlice } from '../projects/state.ts'
import { type IssueGroup, issueGroups } from './state.ts'

/** One issue of a group. */
export interface Issue {
  readonly id: string
  readonly key: string
  readonly group: IssueGroup
  /** Its place within the group. */
  readonly place: number
}

/** Single issues of the groups found, numbered within their project as they were put in. */
export function listIssues(context: Context, found: readonly IssueGroup[]): readonly Issue[] {
  const numbers = new Map<string, number>()
  const wanted = new Set(found)
  return issueGroups.of(context.site).groups.flatMap((group) => {
    const first = numbers.get(group.projectId) ?? 1
    numbers.set(group.projectId, first + group.count)
    if (!wanted.has(group)) return []
    const key = projectSlice.of(context.site)[group.projectId]?.key ?? ''
    return Array.from({ length: group.count }, (_, place) => ({
      id: String(Number(group.projectId) * 10_000 + first + place),
      key: `${key}-${first + place}`,
      group,
      place,
    }))
  })
}

/** An issue and its project. */
export interface PlacedIssue extends Issue {
  readonly project: ProjectRecord
}

/** The issue of a path parameter that the caller may see; otherwise 404, never 403. */
export function visibleIssue(context: Context, idOrKey: string): PlacedIssue {
  const { site, caller } = context
  const issue = listIssues(context, issueGroups.of(site).groups).find(
    ({ id, key }) => id === idOrKey || key === idOrKey,
  )
  const project = issue && findProject(site, issue.group.projectId)
  if (
    issue === undefined ||
    project === undefined ||
    !holdsProjectPermission(site, caller?.accountId, project, 'BROWSE_PROJECTS')
  ) {
    return refuse(404, 'Issue does not exist or you do not have permission to see it.')
  }
  return { ...issue, project }
}
