import type { Kind } from '../kind.ts'
import { siteSettingOnDataCenter } from './data-center/index.ts'
import { siteSettingEndpoints } from './endpoints.ts'
import { siteSettingModel } from './model.ts'
import { readSiteSettings } from './read.ts'
import { settingOf } from './settings.ts'
import { siteSettingWriter } from './write.ts'

/** Settings of the whole site (jira-api 3.32, 3.19, 3.21). */
export const siteSettingKind: Kind = {
  model: siteSettingModel,
  endpoints: siteSettingEndpoints,
  read: readSiteSettings,
  writer: siteSettingWriter,
  writesUnscoped: ({ destinationId = '' }) => settingOf(destinationId)?.unscoped === true,
  dataCenter: siteSettingOnDataCenter,
}
