import { sameJson } from '#domain/canonical-json'
import type { Writer } from '../kind.ts'
import { readSiteSetting } from './read.ts'
import { settingOf } from './settings.ts'

/** Changes settings of the site. Every site has all of them, so that none is ever made. */
export const siteSettingWriter: Writer = {
  find: () => Promise.resolve([]),
  readOne: (context, id) => readSiteSetting(context, id),
  create: async () => {
    throw new Error('a setting of a site is never made')
  },
  converge: async ({ api }, current, data) => {
    if (sameJson(current.data, data)) return
    await settingOf(current.id)?.converge?.(api, current.data, data)
  },
}
