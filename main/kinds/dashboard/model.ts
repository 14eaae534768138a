import type { ConfigObject } from '#contract/model/config-object'
import { isJsonList, type JsonObject } from '#contract/model/json'
import type { HandWork, KindModel } from '#domain/kind-model'
import { shareCollections } from '../shares/shares.ts'
import { dashboardAbilities } from './abilities.ts'
import { checkGadgets } from './check-gadgets.ts'

const layout = (_source: ConfigObject, isNew: boolean): readonly HandWork[] =>
  isNew ? [{ code: 'dashboard-layout', values: [] }] : []

/** Administrators do not see the private dashboards of others. */
const isPrivate = ({ sharePermissions, editPermissions }: JsonObject): boolean =>
  [sharePermissions, editPermissions].every((list) => isJsonList(list) && list.length === 0)

/**
 * Dashboards with their gadgets and what these are set to. Names are unique for each owner only. A
 * gadget is known by its type and title; two of one type and title by their order.
 */
export const dashboardModel: KindModel = {
  kind: 'dashboard',
  title: { one: 'dashboard', many: 'dashboards' },
  role: 'carried',
  abilities: dashboardAbilities,
  deletedOnlyIfMade: true,
  collections: [
    ...shareCollections,
    { path: 'gadgets', identity: ['type', 'title'], order: 'unordered' },
  ],
  unchangeable: [],
  deferrable: [],
  replaceablePeople: ['owner'],
  ownedBy: 'owner',
  seenByOwnerOnly: { when: isPrivate, code: 'dashboard-owner' },
  handWork: layout,
  check: checkGadgets,
}
