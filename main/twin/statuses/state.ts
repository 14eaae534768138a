import { nextId } from '../ids.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** The three categories as the new API names them. */
export type CategoryName = 'TODO' | 'IN_PROGRESS' | 'DONE'

/** A status; with a projectId it belongs to a team-managed project. */
export interface Status {
  readonly id: string
  name: string
  description: string
  category: CategoryName
  readonly projectId: string | null
  readonly system?: boolean
}

/** Statuses by id. */
export const statuses = defineSlice('statuses', (): Record<string, Status> => ({}))

/** What a new status is given. */
export interface StatusDetails {
  readonly name: string
  readonly description?: string
  readonly category: CategoryName
  readonly projectId?: string | null
  readonly system?: boolean
}

/** Adds a status; names are checked by whoever takes the request. */
export function addStatus(site: Pick<Site, 'state'>, details: StatusDetails): Status {
  const status: Status = {
    id: nextId(site, 'status'),
    name: details.name,
    description: details.description ?? '',
    category: details.category,
    projectId: details.projectId ?? null,
    ...(details.system === true ? { system: true } : {}),
  }
  statuses.of(site)[status.id] = status
  return status
}

/** The global status with this name, or the project's own when a project is given. */
export function findStatusNamed(
  site: Pick<Site, 'state' | 'switches'>,
  name: string,
  projectId: string | null = null,
): Status | undefined {
  const fold = (text: string) =>
    site.switches.statusNamesIgnoreCase ? text.trim().toLowerCase() : text.trim()
  return Object.values(statuses.of(site)).find(
    (status) => status.projectId === projectId && fold(status.name) === fold(name),
  )
}
