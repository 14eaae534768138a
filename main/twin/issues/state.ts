import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/**
 * So many issues alike. The twin models issues only as far as configuration needs them: how many
 * sit where. Further members may tell what else they hold, e.g. `priorityId`.
 */
export interface IssueGroup {
  readonly projectId: string
  issueTypeId: string
  statusId: string
  count: number
  readonly fields?: Readonly<Record<string, string>>
}

/** Issues of the site. */
export const issueGroups = defineSlice('issues', (): { groups: IssueGroup[] } => ({ groups: [] }))

/** Puts issues into a project. */
export function addIssues(site: Pick<Site, 'state'>, group: IssueGroup): void {
  issueGroups.of(site).groups.push({ ...group })
}

/** What issues are counted by. */
export type IssueFilter = Partial<Pick<IssueGroup, 'projectId' | 'issueTypeId' | 'statusId'>>

function fits(group: IssueGroup, filter: IssueFilter): boolean {
  return (
    (filter.projectId === undefined || group.projectId === filter.projectId) &&
    (filter.issueTypeId === undefined || group.issueTypeId === filter.issueTypeId) &&
    (filter.statusId === undefined || group.statusId === filter.statusId)
  )
}

/** How many issues fit all members given. */
export function countIssues(site: Pick<Site, 'state'>, filter: IssueFilter): number {
  return issueGroups
    .of(site)
    .groups.filter((group) => fits(group, filter))
    .reduce((sum, group) => sum + group.count, 0)
}

/** The statuses in which issues of a project and type sit. */
export function occupiedStatuses(
  site: Pick<Site, 'state'>,
  projectId: string,
  issueTypeId: string,
): readonly string[] {
  const { groups } = issueGroups.of(site)
  const here = groups.filter((group) => fits(group, { projectId, issueTypeId }) && group.count > 0)
  return [...new Set(here.map((group) => group.statusId))]
}

/** Moves the issues of a project and type from one status to another. */
export function moveIssues(
  site: Pick<Site, 'state'>,
  filter: Required<IssueFilter>,
  newStatusId: string,
): void {
  for (const group of issueGroups.of(site).groups) {
    if (fits(group, filter)) group.statusId = newStatusId
  }
}

/** Forgets the issues of a project. */
export function removeIssues(site: Pick<Site, 'state'>, projectId: string): void {
  const state = issueGroups.of(site)
  state.groups = state.groups.filter((group) => group.projectId !== projectId)
}
