import { nextId } from '../ids.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** With whom a filter is shared; ids of what is named. */
export interface Share {
  readonly id: number
  readonly type: 'global' | 'authenticated' | 'group' | 'project' | 'projectRole' | 'user'
  readonly groupId?: string
  readonly projectId?: string
  readonly roleId?: string
  readonly accountId?: string
}

/** A saved search. */
export interface Filter {
  readonly id: string
  name: string
  description: string
  jql: string
  ownerAccountId: string
  shares: readonly Share[]
  editors: readonly Share[]
}

/** Filters by id. */
export const filters = defineSlice('filters', (): Record<string, Filter> => ({}))

/** Adds a filter; name and query are not checked here. */
export function addFilter(site: Pick<Site, 'state'>, details: Omit<Filter, 'id'>): Filter {
  const filter: Filter = { ...details, id: nextId(site, 'filter') }
  filters.of(site)[filter.id] = filter
  return filter
}

/** A share that is new to the site. */
export function newShare(site: Pick<Site, 'state'>, share: Omit<Share, 'id'>): Share {
  return { ...share, id: Number(nextId(site, 'share')) }
}
