import type { ConfigObject } from '#contract/model/config-object'
import type { Json, JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { nameKey } from '#domain/natural-key'
import { unseen } from '#domain/unseen'
import { normaliseShares } from '../shares/shares.ts'
import { parseJql } from '../text/jql/parse-jql.ts'
import type { TextSite } from '../text/lookup-on-demand.ts'
import type { FilterAnswer } from './endpoints.ts'

/** An owner whose account is gone: nobody's id, so that the deploying account takes over. */
const nobody = 'unknown'

/** A filter with its own columns, if it has some and Jira tells them. */
export interface FilterReading {
  readonly filter: FilterAnswer
  readonly columns: readonly string[] | 'none' | 'unseen'
}

const column = (id: string): Json => (id.startsWith('customfield_') ? reference('field', id) : id)

const ownColumns = (columns: FilterReading['columns']): JsonObject => {
  if (columns === 'none') return {}
  return { columns: columns === 'unseen' ? unseen : columns.map(column) }
}

const subscribers = ({ subscriptions }: FilterAnswer): readonly string[] =>
  (subscriptions ?? []).map(({ user, group }) => group?.name ?? user?.displayName ?? '').toSorted()

/**
 * A filter, normalised. Columns stand in it only where it has some of its own. Subscriptions are facts, since nothing can write them.
 */
export const normaliseFilter = async (
  { filter, columns }: FilterReading,
  site: TextSite,
): Promise<ConfigObject> => ({
  kind: 'filter',
  id: filter.id,
  name: filter.name,
  naturalKey: nameKey(filter.name),
  protection: 'none',
  data: {
    name: filter.name,
    description: filter.description,
    jql: await site.parse((lookup) => parseJql(filter.jql, lookup)),
    owner: reference('user', filter.owner?.accountId ?? nobody),
    sharePermissions: normaliseShares(filter.sharePermissions),
    editPermissions: normaliseShares(filter.editPermissions),
    ...ownColumns(columns),
  },
  facts: { subscribers: subscribers(filter) },
})
