import { findField } from '../fields/state.ts'
import { nextId } from '../ids.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** A tab of a screen with its fields in order. */
export interface ScreenTab {
  readonly id: string
  name: string
  fieldIds: string[]
}

/** A screen with its tabs in order. */
export interface ScreenRecord {
  readonly id: string
  name: string
  description: string
  /** True for the screens that came with the site. */
  readonly system: boolean
  /** Id of the team-managed project that the screen belongs to. */
  readonly scopeProjectId?: string
  tabs: ScreenTab[]
}

/** Screens by id. */
export const screenSlice = defineSlice('screens', (): Record<string, ScreenRecord> => ({}))

/** The screen with this id. */
export function findScreen(site: Pick<Site, 'state'>, id: string): ScreenRecord | undefined {
  const screens = screenSlice.of(site)
  return Object.hasOwn(screens, id) ? screens[id] : undefined
}

/** What a new screen is like; without tabs it gets the empty one that Jira makes. */
export interface ScreenDetails {
  readonly name: string
  readonly description?: string
  /** Only for screens with an id that is the same on every site. */
  readonly fixedId?: string
  readonly scopeProjectId?: string
  readonly tabs?: readonly { readonly name: string; readonly fieldIds: readonly string[] }[]
}

/** Adds a tab behind the others. */
export function addTab(
  site: Pick<Site, 'state'>,
  screen: ScreenRecord,
  name: string,
  fieldIds: readonly string[] = [],
): ScreenTab {
  const tab = { id: nextId(site, 'screenTab'), name, fieldIds: [...fieldIds] }
  screen.tabs.push(tab)
  return tab
}

/** Adds a screen; nothing is checked. */
export function addScreen(site: Pick<Site, 'state'>, details: ScreenDetails): ScreenRecord {
  const record: ScreenRecord = {
    id: details.fixedId ?? nextId(site, 'screen'),
    name: details.name,
    description: details.description ?? '',
    system: details.fixedId !== undefined,
    ...(details.scopeProjectId === undefined ? {} : { scopeProjectId: details.scopeProjectId }),
    tabs: [],
  }
  screenSlice.of(site)[record.id] = record
  const tabs = details.tabs ?? [{ name: 'Field Tab', fieldIds: [] }]
  for (const tab of tabs) addTab(site, record, tab.name, tab.fieldIds)
  return record
}

/** The fields of a tab that are not in the trash. */
export function shownFieldIds(site: Pick<Site, 'state'>, tab: ScreenTab): readonly string[] {
  return tab.fieldIds.filter((id) => findField(site, id) !== undefined)
}

/** The screens that show a field, each with the tab it is on. */
export function screensWithField(
  site: Pick<Site, 'state'>,
  fieldId: string,
): readonly { readonly screen: ScreenRecord; readonly tab: ScreenTab }[] {
  return Object.values(screenSlice.of(site)).flatMap((screen) => {
    const tab = screen.tabs.find((one) => one.fieldIds.includes(fieldId))
    return tab === undefined ? [] : [{ screen, tab }]
  })
}
