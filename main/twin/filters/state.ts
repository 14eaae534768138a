import { nextId } from '../ids.ts'
import type { Share } from '../shares/state.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** Who gets the results of a filter by mail: a person, or a group that the person subscribed. */
export interface Subscription {
  readonly id: number
  readonly accountId: string
  readonly groupId?: string
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
  /** Ids of the fields that lists of its results show; null = the default ones. */
  columns: readonly string[] | null
  /** No operation writes them: they are planted. */
  subscriptions: readonly Subscription[]
}

/** What a new filter is given. */
export type FilterDetails = Omit<Filter, 'id' | 'columns' | 'subscriptions'>

/** Filters by id. */
export const filters = defineSlice('filters', (): Record<string, Filter> => ({}))

/** Ids of the filters that people have marked, by account. */
const favourites = defineSlice('favouriteFilters', (): Record<string, string[]> => ({}))

/** Adds a filter; name and query are not checked here. */
export function addFilter(site: Pick<Site, 'state'>, details: FilterDetails): Filter {
  const id = nextId(site, 'filter')
  const filter: Filter = { ...details, id, columns: null, subscriptions: [] }
  filters.of(site)[id] = filter
  return filter
}

/** Subscribes a person, or a group, to a filter: what people do in the browser only. */
export function subscribe(
  site: Pick<Site, 'state'>,
  filter: Filter,
  accountId: string,
  groupId?: string,
): void {
  const id = Number(nextId(site, 'filterSubscription'))
  const subscription = { id, accountId, ...(groupId === undefined ? {} : { groupId }) }
  filter.subscriptions = [...filter.subscriptions, subscription]
}

/** Whether an account has marked a filter. */
export function isFavourite(
  site: Pick<Site, 'state'>,
  accountId: string | undefined,
  filterId: string,
): boolean {
  return favourites.of(site)[accountId ?? '']?.includes(filterId) === true
}

/** How many people have marked a filter. */
export function countFavourites(site: Pick<Site, 'state'>, filterId: string): number {
  return Object.values(favourites.of(site)).filter((ids) => ids.includes(filterId)).length
}

/** Marks a filter for an account, or takes the mark away. */
export function markFavourite(
  site: Pick<Site, 'state'>,
  accountId: string,
  filterId: string,
  wanted: boolean,
): void {
  const all = favourites.of(site)
  const others = (all[accountId] ?? []).filter((id) => id !== filterId)
  all[accountId] = wanted ? [...others, filterId] : others
}

/** Forgets a filter and the marks of everybody. */
export function removeFilter(site: Pick<Site, 'state'>, filterId: string): void {
  delete filters.of(site)[filterId]
  for (const accountId of Object.keys(favourites.of(site))) {
    markFavourite(site, accountId, filterId, false)
  }
}

/** The filter of an owner with this name, whatever the case. */
export function findFilterNamed(
  site: Pick<Site, 'state'>,
  ownerAccountId: string,
  name: string,
): Filter | undefined {
  const wanted = name.toLowerCase()
  return Object.values(filters.of(site)).find(
    (filter) => filter.ownerAccountId === ownerAccountId && filter.name.toLowerCase() === wanted,
  )
}
