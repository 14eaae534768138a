import type { ConfigObject } from '#contract/model/config-object'
import { AppError } from '#contract/model/failure'
import { reference } from '#contract/model/reference'
import type { JiraApi } from '#jira/api'
import { isProjectScoped } from '../answer-members.ts'
import { identityOf } from '../identity.ts'
import { screenEndpoints as endpoints, type ScreenAnswer, type TabAnswer } from './endpoints.ts'

/** Id of the screen that every site has from the start (jira-api 3.8, example of GET /screens). */
const defaultScreenId = '1'

/** A tab with the ids of its fields in display order. */
export interface SiteTab {
  readonly id: string
  readonly name: string
  readonly fieldIds: readonly string[]
}

/** Screens per request for their tabs: keeps the address short. */
const screensPerRequest = 100

const withoutBulk: ReadonlySet<number> = new Set([404, 405, 410])

const readTabsOfMany = async (
  api: JiraApi,
  screenIds: readonly string[],
): Promise<ReadonlyMap<string, readonly TabAnswer[]>> => {
  try {
    const rows = await api.listFor(endpoints.tabsOfMany, {
      parameter: 'screenId',
      values: screenIds,
      chunk: screensPerRequest,
    })
    const byScreen = Map.groupBy(rows, (row) => row.screenId)
    return new Map(
      [...byScreen].map(([id, own]) => [
        id,
        own.map((row) => ({ id: row.tabId, name: row.tabName })),
      ]),
    )
  } catch (error) {
    if (!(error instanceof AppError) || !withoutBulk.has(error.failure.status ?? 0)) throw error
    return new Map(
      await Promise.all(
        screenIds.map(
          async (screenId) =>
            [screenId, await api.list(endpoints.tabs, { path: { screenId } })] as const,
        ),
      ),
    )
  }
}

/** The operations that tabs of a product's screens are read through. */
export type TabReading = Pick<typeof endpoints, 'tabs' | 'tabFields'>

const readFieldsOf = async (
  api: JiraApi,
  screenId: string,
  tabs: readonly TabAnswer[],
  { tabFields }: TabReading,
): Promise<readonly SiteTab[]> =>
  Promise.all(
    tabs.map(async ({ id, name }) => {
      const fields = await api.list(tabFields, { path: { screenId, tabId: id } })
      return { id, name, fieldIds: fields.map((field) => field.id) }
    }),
  )

/** The tabs of one screen with their fields, both in display order. */
export const readTabs = async (
  api: JiraApi,
  screenId: string,
  reading: TabReading = endpoints,
): Promise<readonly SiteTab[]> =>
  readFieldsOf(api, screenId, await api.list(reading.tabs, { path: { screenId } }), reading)

/** A screen, normalised. */
export const normaliseScreen = (screen: ScreenAnswer, tabs: readonly SiteTab[]): ConfigObject => {
  const isDefault = screen.id === defaultScreenId
  return {
    kind: 'screen',
    ...identityOf(screen, isDefault),
    data: {
      name: screen.name,
      description: screen.description,
      tabs: tabs.map(({ name, fieldIds }) => ({
        name,
        fields: fieldIds.map((id) => reference('field', id)),
      })),
    },
    facts: {},
  }
}

/** Screens of the whole site without their tabs. */
export const listScreens = async (
  api: JiraApi,
  query: Readonly<Record<string, string | readonly string[]>> = {},
): Promise<readonly ScreenAnswer[]> => {
  const screens = await api.list(endpoints.search, { query: { scope: ['GLOBAL'], ...query } })
  return screens.filter((screen) => !isProjectScoped(screen))
}

/**
 * All screens of the site. Tabs come in bulk, in display order within a screen; sites without that
 * experimental operation are asked screen by screen.
 */
export const readScreens = async ({
  api,
}: {
  readonly api: JiraApi
}): Promise<readonly ConfigObject[]> => {
  const screens = await listScreens(api)
  if (screens.length === 0) return []
  const tabs = await readTabsOfMany(
    api,
    screens.map((screen) => screen.id),
  )
  return Promise.all(
    screens.map(async (screen) =>
      normaliseScreen(
        screen,
        await readFieldsOf(api, screen.id, tabs.get(screen.id) ?? [], endpoints),
      ),
    ),
  )
}
