import type { FieldModel } from '#contract/model/snapshot'
import type { JiraApi } from '#jira/api'
import { planMoves, withMove } from '../plan-moves.ts'
import { screenEndpoints } from './endpoints.ts'
import { readTabs, type SiteTab, type TabReading } from './read.ts'

/** The operations that tabs of a product's screens are written through. */
export type TabWriting = TabReading &
  Pick<
    typeof screenEndpoints,
    'createTab' | 'renameTab' | 'moveTab' | 'deleteTab' | 'addField' | 'removeField' | 'moveField'
  >

/** A screen of a site. */
interface ScreenThere {
  readonly api: JiraApi
  readonly screenId: string
  readonly endpoints: TabWriting
}

/** A tab as a screen's data holds it. */
export interface WantedTab {
  readonly name: string
  readonly fieldIds: readonly string[]
}

/**
 * Gives the tab that Jira makes with a screen ("Field Tab", translated) the name of the first tab
 * that is missing. It is known by being the only tab, empty and not wanted.
 */
const renameFirstTab = async (
  { api, screenId, endpoints }: ScreenThere,
  tabs: readonly SiteTab[],
  wanted: readonly WantedTab[],
): Promise<readonly SiteTab[]> => {
  const [only, ...others] = tabs
  const [first] = wanted
  if (!only || !first || others.length > 0 || only.fieldIds.length > 0) return tabs
  if (wanted.some((tab) => tab.name === only.name)) return tabs
  await api.call(endpoints.renameTab, {
    path: { screenId, tabId: only.id },
    body: { name: first.name },
  })
  return [{ ...only, name: first.name }]
}

const addTabs = async (
  { api, screenId, endpoints }: ScreenThere,
  tabs: readonly SiteTab[],
  wanted: readonly WantedTab[],
): Promise<readonly SiteTab[]> => {
  const all = [...tabs]
  for (const { name } of wanted) {
    if (all.some((tab) => tab.name === name)) continue
    const { id } = await api.call(endpoints.createTab, { path: { screenId }, body: { name } })
    all.push({ id, name, fieldIds: [] })
  }
  return all
}

const orderTabs = async (
  { api, screenId, endpoints }: ScreenThere,
  tabs: readonly SiteTab[],
  wanted: readonly WantedTab[],
): Promise<void> => {
  const idOf = new Map(tabs.map((tab) => [tab.name, tab.id]))
  let current: readonly string[] = tabs.map((tab) => tab.id)
  const ids = wanted.flatMap((tab) => idOf.get(tab.name) ?? [])
  for (const move of planMoves(current, ids)) {
    current = withMove(current, move)
    await api.call(endpoints.moveTab, {
      path: { screenId, tabId: move.item, pos: current.indexOf(move.item) },
    })
  }
}

/**
 * A field can be once on a screen only: it leaves its old tab before it comes to the new one. Fields
 * that are wanted nowhere leave too, if they may go.
 */
const takeFieldsOff = async (
  { api, screenId, endpoints }: ScreenThere,
  tabs: readonly SiteTab[],
  wanted: readonly WantedTab[],
  mayGo: readonly WantedTab[],
): Promise<readonly SiteTab[]> => {
  const tabOf = new Map(wanted.flatMap((tab) => tab.fieldIds.map((id) => [id, tab.name] as const)))
  const going = new Set(mayGo.flatMap(({ fieldIds }) => fieldIds))
  const isElsewhere = (tab: SiteTab, id: string) =>
    (tabOf.get(id) ?? (going.has(id) ? undefined : tab.name)) !== tab.name
  for (const tab of tabs) {
    for (const id of tab.fieldIds.filter((field) => isElsewhere(tab, field))) {
      await api.call(endpoints.removeField, { path: { screenId, tabId: tab.id, id } })
    }
  }
  return tabs.map((tab) => ({
    ...tab,
    fieldIds: tab.fieldIds.filter((id) => !isElsewhere(tab, id)),
  }))
}

/** What holds for all tabs of a screen. */
export interface TabRules {
  /** Tabs and fields that go where they are not wanted: what came meanwhile is none of them. */
  readonly mayGo: readonly WantedTab[]
  readonly fieldModel: FieldModel
  /** Those of Data Center; absent on Cloud. */
  readonly endpoints?: TabWriting
}

/** How fields are added: whether they shall be in field schemes is not decided by a screen. */
type AddingQuery = Readonly<Record<string, boolean>>

const fillTab = async (
  { api, screenId, endpoints }: ScreenThere,
  tab: SiteTab,
  wanted: readonly string[],
  query: AddingQuery,
): Promise<void> => {
  const path = { screenId, tabId: tab.id }
  const missing = wanted.filter((id) => !tab.fieldIds.includes(id))
  for (const fieldId of missing) {
    await api.call(endpoints.addField, { path, query, body: { fieldId } })
  }
  for (const { item, after } of planMoves([...tab.fieldIds, ...missing], wanted)) {
    await api.call(endpoints.moveField, {
      path: { ...path, id: item },
      body: after === undefined ? { position: 'First' } : { after },
    })
  }
}

/**
 * Brings the tabs of a screen and their fields to what is wanted, one request after the other: Jira
 * loses the order when tabs or fields of one screen are written in parallel (hazards 1.3). Starts
 * from the tabs as they are, so that it can go on after a crash at any point. Tabs and fields that
 * are not wanted stay unless they may go; then they go when all else is in its place, tabs once they
 * are empty.
 */
export const convergeTabs = async (
  api: JiraApi,
  screenId: string,
  wanted: readonly WantedTab[],
  { mayGo, fieldModel, endpoints = screenEndpoints }: TabRules,
): Promise<void> => {
  const there = { api, screenId, endpoints }
  const query: AddingQuery = fieldModel === 'field-schemes' ? { skipFieldAssociation: true } : {}
  const found = await readTabs(api, screenId, endpoints)
  const renamed = await renameFirstTab(there, found, wanted)
  const tabs = await addTabs(there, renamed, wanted)
  await orderTabs(there, tabs, wanted)
  const cleared = await takeFieldsOff(there, tabs, wanted, mayGo)
  const targetOf = (tab: SiteTab) => wanted.find((one) => one.name === tab.name)
  for (const tab of cleared) {
    const target = targetOf(tab)
    if (target) await fillTab(there, tab, target.fieldIds, query)
  }
  const goes = ({ name, fieldIds }: SiteTab) =>
    fieldIds.length === 0 && mayGo.some((one) => one.name === name)
  for (const tab of cleared.filter((one) => !targetOf(one) && goes(one))) {
    await api.call(endpoints.deleteTab, { path: { screenId, tabId: tab.id } })
  }
}
