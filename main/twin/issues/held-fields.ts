import type { Site } from '../site-model.ts'
import { issueGroups } from './state.ts'

/** Members of `IssueGroup.fields` that resources count and replace. */
export type HeldField =
  | 'affectedVersionId'
  | 'componentId'
  | 'fixVersionId'
  | 'priorityId'
  | 'resolutionId'
  | 'securityLevelId'

/** How many issues hold an id in a field. */
export function countHolding(site: Pick<Site, 'state'>, field: HeldField, id: string): number {
  return issueGroups
    .of(site)
    .groups.filter((group) => group.fields?.[field] === id)
    .reduce((sum, group) => sum + group.count, 0)
}

/** Puts another id, or none, where issues hold one; within a project if one is given. */
export function replaceHeld(
  site: Pick<Site, 'state'>,
  field: HeldField,
  id: string,
  nextId: string | undefined,
  projectId?: string,
): void {
  const state = issueGroups.of(site)
  state.groups = state.groups.map((group) => {
    if (group.fields?.[field] !== id) return group
    if (projectId !== undefined && group.projectId !== projectId) return group
    const { [field]: _gone, ...others } = group.fields
    return { ...group, fields: nextId === undefined ? others : { ...others, [field]: nextId } }
  })
}
