import type { ConfigObject } from '#contract/model/config-object'
import type { JiraApi } from '#jira/api'
import type { ReadContext } from '../../kind.ts'
import type { ScreenAnswer } from '../endpoints.ts'
import { normaliseScreen, readTabs } from '../read.ts'
import { screenEndpoints } from './endpoints.ts'

const complete = async (api: JiraApi, screen: ScreenAnswer): Promise<ConfigObject> =>
  normaliseScreen(screen, await readTabs(api, screen.id, screenEndpoints))

/** All screens of the site; tabs are told screen by screen, fields tab by tab. */
export const readScreens = async ({
  api,
}: Pick<ReadContext, 'api'>): Promise<readonly ConfigObject[]> => {
  const screens = await api.list(screenEndpoints.list)
  return Promise.all(screens.map((screen) => complete(api, screen)))
}

/** One screen, or undefined when there is none of that id. */
export const readScreen = async (api: JiraApi, id: string): Promise<ConfigObject | undefined> => {
  const screen = (await api.list(screenEndpoints.list)).find((found) => found.id === id)
  return screen && complete(api, screen)
}
