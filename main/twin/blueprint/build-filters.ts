import { type Filter, filters, findFilterNamed, subscribe } from '../filters/state.ts'
import type { Blueprint } from './blueprint.ts'
import { type Builder, createdId } from './builder.ts'
import { fillText } from './fill-text.ts'
import type { FilterBlueprint } from './search-blueprints.ts'
import { shareBodies } from './share-bodies.ts'

const keyOf = ({ key, name }: FilterBlueprint): string => key ?? name

const recordOf = ({ site, directory }: Builder, filter: FilterBlueprint): Filter => {
  const record = filters.of(site)[directory.id('filter', keyOf(filter))]
  if (record === undefined) throw new Error(`there is no filter ${filter.name}`)
  return record
}

/**
 * Filters, all of them the administrator's at first, so that boards and gadgets can be made of them.
 * Subscriptions, and queries gone stale, are written behind Jira's back.
 */
export const buildFilters = (builder: Builder, blueprint: Blueprint): void => {
  const { api, site, directory } = builder
  for (const filter of blueprint.filters) {
    const jql = fillText(directory, filter.jql)
    const made = api.call('POST', '/rest/api/3/filter?overrideSharePermissions=true', {
      name: keyOf(filter),
      description: filter.description ?? '',
      jql: filter.stale ? '' : jql,
      ...shareBodies(directory, filter),
    })
    const id = createdId(made)
    directory.add('filter', keyOf(filter), id)
    if (filter.columns) {
      const columns = filter.columns.map((key) => directory.id('field', key))
      api.call('PUT', `/rest/api/3/filter/${id}/columns`, { columns })
    }
    const record = recordOf(builder, filter)
    record.jql = jql
    for (const [person, group] of filter.subscriptions ?? []) {
      const groupId = group === undefined ? undefined : directory.id('group', group)
      subscribe(site, record, directory.id('user', person), groupId)
    }
  }
}

/** Gives filters to their owners, who need not be active any more, under the names they have. */
export const giveFilters = (builder: Builder, blueprint: Blueprint): void => {
  const { site, directory } = builder
  for (const filter of blueprint.filters) {
    const record = recordOf(builder, filter)
    const ownerId =
      filter.owner === undefined ? record.ownerAccountId : directory.id('user', filter.owner)
    const other = findFilterNamed(site, ownerId, filter.name)
    if (other !== undefined && other !== record) {
      throw new Error(`${filter.owner ?? 'the administrator'} has two filters “${filter.name}”`)
    }
    Object.assign(record, { name: filter.name, ownerAccountId: ownerId })
  }
}
