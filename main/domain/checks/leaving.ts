import type { MappingGrid } from '#contract/model/plan'

/** What of live issues goes with a step, and what they can get instead, in ids of the destination. */
export interface Leaving {
  /** Issue type concerned; empty where all are. */
  readonly issueTypeId: string
  readonly from: string
  readonly targets: readonly string[]
  /** Ids of the projects whose issues are concerned. */
  readonly projectIds: readonly string[]
  /** The only one of them, where issues of several projects may get different things. */
  readonly project?: LeavingProject
}

/** A project whose issues are asked for apart from those of others. */
export interface LeavingProject {
  readonly id: string
  readonly name: string
  readonly key: string
  /** Ids of its issue types that are concerned. */
  readonly issueTypeIds: readonly string[]
}

/** How one sort of thing that goes is named, suggested and asked for. */
export interface LeavingSort {
  readonly of: MappingGrid['of']
  readonly nameNow: (id: string) => string
  readonly nameLater: (id: string) => string
  readonly issueTypeName: (id: string) => string
  /** Whether one may take the place of the other without much ado. */
  readonly alike: (from: string, to: string) => boolean
  /** The condition by which JQL finds issues that have it. */
  readonly jql: (id: string) => string
}

/** What Slipway proposes for a row: the same name, or what is alike. */
export const proposalFor = ({ from, targets }: Leaving, sort: LeavingSort): string | undefined => {
  const name = sort.nameNow(from).toLowerCase()
  return (
    targets.find((id) => sort.nameLater(id).toLowerCase() === name) ??
    targets.find((id) => sort.alike(from, id))
  )
}

/** JQL for the issues that a row concerns. */
export const issuesOf = (
  { issueTypeId, from, projectIds }: Leaving,
  sort: Pick<LeavingSort, 'jql'>,
): string =>
  [
    `project in (${projectIds.join(', ')})`,
    ...(issueTypeId === '' ? [] : [`issuetype = ${issueTypeId}`]),
    sort.jql(from),
  ].join(' AND ')

/** The question of what issues get, row by row: with what was decided, else with a proposal. */
export const mappingGrid = (
  leaving: readonly Leaving[],
  sort: LeavingSort,
  decidedFor: (row: Leaving) => string | undefined,
): MappingGrid => ({
  of: sort.of,
  rows: leaving.map((row) => {
    const { issueTypeId, from, targets } = row
    const proposed = decidedFor(row) ?? proposalFor(row, sort)
    return {
      issueType: issueTypeId === '' ? '' : sort.issueTypeName(issueTypeId),
      ...(row.project && { project: row.project.name }),
      from: sort.nameNow(from),
      targets: targets.map(sort.nameLater),
      proposed: proposed === undefined ? null : sort.nameLater(proposed),
      issues: issuesOf(row, sort),
    }
  }),
})
