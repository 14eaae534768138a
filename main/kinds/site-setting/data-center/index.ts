import { sameJson } from '#domain/canonical-json'
import type { DataCenterKind } from '../../kind.ts'
import { readSetting, readSettings } from '../read.ts'
import { siteSettingAbilities } from './abilities.ts'
import { setByHand } from './by-hand.ts'
import { siteSettingEndpoints } from './endpoints.ts'
import { settings, sourceOf } from './settings.ts'

const settingOf = (id: string) => settings.find((setting) => setting.id === id)

/** Settings of a Data Center (jira-dc-api §3.1, §3.17). */
export const siteSettingOnDataCenter: DataCenterKind = {
  model: { abilities: siteSettingAbilities, byHand: setByHand },
  endpoints: siteSettingEndpoints,
  read: (context) => readSettings(settings, sourceOf(context.api), (gap) => context.gap(gap)),
  writer: {
    find: () => Promise.resolve([]),
    readOne: async ({ api }, id) => {
      const setting = settingOf(id)
      return setting && readSetting(setting, sourceOf(api))
    },
    create: async () => {
      throw new Error('a setting of a site is never made')
    },
    converge: async ({ api }, current, data) => {
      if (sameJson(current.data, data)) return
      await settingOf(current.id)?.converge?.(api, current.data, data)
    },
  },
}
