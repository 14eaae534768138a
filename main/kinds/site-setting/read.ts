import type { ConfigObject } from '#contract/model/config-object'
import type { JiraApi } from '#jira/api'
import type { ReadContext } from '../kind.ts'
import { listPriorities, priorityReading } from '../priority/read.ts'
import { readIfShown } from '../project/tolerated.ts'
import { listResolutions, resolutionReading } from '../resolution/read.ts'
import { siteSettingEndpoints } from './endpoints.ts'
import type { Setting, SettingSource } from './setting.ts'
import { settingOf, settings } from './settings.ts'

/** Makes something once, however often it is asked for. */
export const once = <Result>(read: () => Promise<Result>): (() => Promise<Result>) => {
  let result: Promise<Result> | undefined
  return () => (result ??= read())
}

/** Where settings stand, beside the lists that other kinds are read from too. */
const sourceOf = (
  api: JiraApi,
  lists: Pick<SettingSource, 'priorities' | 'resolutions'>,
): SettingSource => ({
  api,
  ...lists,
  properties: once(async () => {
    const properties = await api.list(siteSettingEndpoints.properties)
    return new Map(properties.map(({ key, value }) => [key, value]))
  }),
  configuration: once(() => api.call(siteSettingEndpoints.configuration)),
})

/** One setting, normalised. */
export const readSetting = async <Source>(
  setting: Setting<Source>,
  source: Source,
): Promise<ConfigObject> => {
  const { data, facts = {} } = await setting.read(source)
  return {
    kind: 'siteSetting',
    id: setting.id,
    name: setting.name,
    naturalKey: `setting:${setting.id}`,
    protection: 'site',
    data,
    facts,
  }
}

/** Reads settings. One that may not be seen is a gap of its own, not one of the others. */
export const readSettings = async <Source>(
  settings: readonly Setting<Source>[],
  source: Source,
  gap: ReadContext['gap'],
): Promise<readonly ConfigObject[]> => {
  const read = await Promise.all(
    settings.map((setting) =>
      readIfShown(gap, `siteSetting ${setting.id}`, setting.name, async () => [
        await readSetting(setting, source),
      ]),
    ),
  )
  return read.flat()
}

/** All settings of the site. */
export const readSiteSettings = (context: ReadContext): Promise<readonly ConfigObject[]> => {
  const source = sourceOf(context.api, {
    priorities: () => context.shared(priorityReading),
    resolutions: () => context.shared(resolutionReading),
  })
  return readSettings(settings, source, (found) => context.gap(found))
}

/** One setting, read exactly as all of them are. */
export const readSiteSetting = async (
  { api }: Pick<ReadContext, 'api'>,
  id: string,
): Promise<ConfigObject | undefined> => {
  const setting = settingOf(id)
  const source = sourceOf(api, {
    priorities: () => listPriorities(api),
    resolutions: () => listResolutions(api),
  })
  return setting && readSetting(setting, source)
}
