import { nextId } from '../ids.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** An issue type. */
export interface IssueType {
  readonly id: string
  name: string
  description: string
  /** 1 = Epic, 0 = standard, -1 = sub-task. */
  readonly hierarchyLevel: number
  avatarId: string
  /** A team-managed project's own type. */
  readonly projectId: string | null
  readonly system?: boolean
}

/** Issue types by id. */
export const issueTypes = defineSlice('issueTypes', (): Record<string, IssueType> => ({}))

/** What a new issue type is given. */
export interface IssueTypeDetails {
  readonly name: string
  readonly description?: string
  readonly hierarchyLevel?: number
  readonly projectId?: string | null
  readonly system?: boolean
}

/** Adds an issue type; names are checked by whoever takes the request. */
export function addIssueType(site: Pick<Site, 'state'>, details: IssueTypeDetails): IssueType {
  const type: IssueType = {
    id: nextId(site, 'issueType'),
    name: details.name,
    description: details.description ?? '',
    hierarchyLevel: details.hierarchyLevel ?? 0,
    avatarId: details.hierarchyLevel === -1 ? '10316' : '10318',
    projectId: details.projectId ?? null,
    ...(details.system === true ? { system: true } : {}),
  }
  issueTypes.of(site)[type.id] = type
  return type
}
