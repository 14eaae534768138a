import { isJsonList } from '#contract/model/json'
import { isReference } from '#contract/model/reference'
import { filters, subscribe } from '#twin/filters/state'
import { groupSlice } from '#twin/groups/state'
import { accounts } from '#twin/users/state'
import { idOf, type listOf, textOf, textsOf } from './data.ts'
import { type Planting, replacing } from './planting.ts'
import { plantShares } from './shares.ts'
import { writtenText } from './write-text.ts'

/** Columns are fields, custom ones by reference. */
export const columnsOf = (columns: ReturnType<typeof listOf>): string[] =>
  columns.map((column) => (isReference(column) ? column.id : String(column)))

/** Filters with their columns and, by the names that are told, who gets their results by mail. */
export const plantFilters = (planting: Planting): void => {
  const { site } = planting
  const all = filters.of(site)
  const people = Object.values(accounts.of(site))
  const groups = Object.values(groupSlice.of(site).groups)
  for (const { id, name, data, facts } of replacing(planting, 'filter', all)) {
    const filter = {
      id,
      name,
      description: textOf(data, 'description'),
      jql: writtenText(data, 'jql'),
      ownerAccountId: idOf(data, 'owner') ?? planting.accountId,
      shares: plantShares(planting, data, 'sharePermissions'),
      editors: plantShares(planting, data, 'editPermissions'),
      columns: isJsonList(data.columns) ? columnsOf(data.columns) : null,
      subscriptions: [],
    }
    all[id] = filter
    for (const subscriber of textsOf(facts, 'subscribers')) {
      const group = groups.find((one) => one.name === subscriber)
      const person = people.find(({ displayName }) => displayName === subscriber)
      subscribe(site, filter, person?.accountId ?? planting.accountId, group?.groupId)
    }
  }
}
