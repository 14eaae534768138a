import { nextId } from '../ids.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** A priority of issues. */
export interface Priority {
  readonly id: string
  name: string
  description: string
  statusColor: string
  avatarId: string | null
  /** Icon of those that came with the site, without host. */
  readonly iconPath?: string
  readonly system?: boolean
}

/** Priorities by id and the order they are shown in. */
export interface PriorityState {
  readonly priorities: Record<string, Priority>
  order: string[]
}

/** Priorities of the site. */
export const prioritySlice = defineSlice(
  'priorities',
  (): PriorityState => ({ priorities: {}, order: [] }),
)

/** What a new priority is given. */
export interface PriorityDetails {
  readonly id?: string
  readonly name: string
  readonly description?: string
  readonly statusColor: string
  readonly avatarId?: string | null
  readonly iconPath?: string
  readonly system?: boolean
}

/** Adds a priority at the end of the order; which schemes have it is not settled here. */
export function appendPriority(site: Pick<Site, 'state'>, details: PriorityDetails): Priority {
  const priority: Priority = {
    description: '',
    avatarId: null,
    ...details,
    id: details.id ?? nextId(site, 'priority'),
  }
  const state = prioritySlice.of(site)
  state.priorities[priority.id] = priority
  state.order.push(priority.id)
  return priority
}

/** All priorities in their order. */
export function listPriorities(site: Pick<Site, 'state'>): readonly Priority[] {
  const { priorities, order } = prioritySlice.of(site)
  return order.flatMap((id) => priorities[id] ?? [])
}

/** The priority with this id. */
export function findPriority(site: Pick<Site, 'state'>, id: string): Priority | undefined {
  const { priorities } = prioritySlice.of(site)
  return Object.hasOwn(priorities, id) ? priorities[id] : undefined
}
