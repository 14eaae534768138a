import type { JsonObject } from '#contract/model/json'
import { objectsIn, referredIds, textIn } from '../wanted-members.ts'
import type { WantedTab } from './write-tabs.ts'

/** The tabs in a screen's data. */
export const tabsIn = (data: JsonObject): readonly WantedTab[] =>
  objectsIn(data, 'tabs').map((tab) => ({
    name: textIn(tab, 'name'),
    fieldIds: referredIds(tab, 'fields'),
  }))
