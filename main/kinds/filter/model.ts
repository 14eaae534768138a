import type { ConfigObject } from '#contract/model/config-object'
import { isJsonList } from '#contract/model/json'
import type { HandWork, KindModel } from '#domain/kind-model'
import { shareCollections } from '../shares/shares.ts'
import { filterAbilities } from './abilities.ts'

/** Subscriptions can be read but not written, and who is subscribed shall be asked first. */
const subscriptions = ({ facts }: ConfigObject, isNew: boolean): readonly HandWork[] => {
  const subscribers = isJsonList(facts.subscribers) ? facts.subscribers.map(String) : []
  if (!isNew || subscribers.length === 0) return []
  const values = subscribers.map((value) => ({ label: 'Subscriber', value }))
  return [{ code: 'filter-subscriptions', values }]
}

/**
 * Filters. Names are unique for each owner only. The JQL is a text with references, so that what it
 * names comes along and is named as on the destination.
 */
export const filterModel: KindModel = {
  kind: 'filter',
  title: { one: 'filter', many: 'filters' },
  role: 'carried',
  abilities: filterAbilities,
  listedInPart: ['data-center'],
  deletedOnlyIfMade: true,
  collections: shareCollections,
  unchangeable: [],
  deferrable: [],
  replaceablePeople: ['owner'],
  ownedBy: 'owner',
  handWork: subscriptions,
}
