import { extraSwitch } from './extra-switch.ts'
import { refuse } from './http/errors.ts'
import { issueTypes } from './issue-types/state.ts'
import type { Site } from './site-model.ts'

/** Whether the site knows sub-tasks at all; switch `subTasksEnabled`. */
export function subTasksEnabled(site: Pick<Site, 'switches'>): boolean {
  return extraSwitch(site, 'subTasksEnabled', true)
}

/** Ends with 409 when sub-tasks are off and one of the types is one. */
export function refuseSubTaskTypes(site: Site, issueTypeIds: readonly string[]): void {
  if (subTasksEnabled(site)) return
  const types = issueTypes.of(site)
  if (issueTypeIds.some((id) => (types[id]?.hierarchyLevel ?? 0) < 0)) {
    refuse(409, 'Sub-tasks are disabled in Jira. At least one of the issue types is a sub-task.')
  }
}

/** The ids among these that are no issue type of the site; types of team-managed projects count not. */
export function unknownIssueTypeIds(site: Site, ids: readonly string[]): readonly string[] {
  const types = issueTypes.of(site)
  return ids.filter((id) => !Object.hasOwn(types, id) || types[id]?.projectId !== null)
}

/** Whether a list names something twice. */
export function hasDuplicates(list: readonly string[]): boolean {
  return new Set(list).size < list.length
}
