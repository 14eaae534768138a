import type { ConfigObject } from '#contract/model/config-object'
import { isJsonList, type JsonObject } from '#contract/model/json'
import type { HandWork, KindModel, Settled } from '#domain/kind-model'
import { isUnseen } from '#domain/unseen'
import { shareCollections } from '../shares/shares.ts'
import { filterAbilities } from './abilities.ts'

/** Subscriptions can be read but not written, and who is subscribed shall be asked first. */
const subscriptions = ({ facts }: ConfigObject, isNew: boolean): readonly HandWork[] => {
  const subscribers = isJsonList(facts.subscribers) ? facts.subscribers.map(String) : []
  if (!isNew || subscribers.length === 0) return []
  const values = subscribers.map((value) => ({ label: 'Subscriber', value }))
  return [{ code: 'filter-subscriptions', values }]
}

const withoutColumns = ({ columns: _columns, ...data }: JsonObject): JsonObject => data

/** Columns that nobody could see on the source are not carried; its counterpart keeps its own. */
const withoutUnseen = (source: JsonObject): Settled => ({
  paths: isUnseen(source.columns) ? ['columns'] : [],
  apply: (data) => (isUnseen(source.columns) ? withoutColumns(data) : data),
  handWork: [],
})

/**
 * Filters. Names are unique for each owner only. The JQL is a text with references, so that what it
 * names comes along and is named as on the destination.
 */
export const filterModel: KindModel = {
  kind: 'filter',
  title: { one: 'filter', many: 'filters' },
  role: 'carried',
  abilities: filterAbilities,
  deletedOnlyIfMade: true,
  collections: shareCollections,
  unchangeable: [],
  deferrable: [],
  replaceablePeople: ['owner'],
  ownedBy: 'owner',
  handWork: subscriptions,
  settle: withoutUnseen,
}
