import { sameJson } from '#domain/canonical-json'
import type { Writer } from '../../kind.ts'
import { takesOut } from '../../removed-members.ts'
import { idsNamed } from '../../wanted-members.ts'
import { tabsIn } from '../tabs-in.ts'
import { convergeTabs } from '../write-tabs.ts'
import { screenEndpoints as endpoints } from './endpoints.ts'
import { readScreen } from './read.ts'

/** Writes what is on screens. Nothing makes or renames a screen, so that none is ever made. */
export const screenWriter: Writer = {
  find: async ({ api }, data) => idsNamed(await api.list(endpoints.list), data),
  readOne: ({ api }, id) => readScreen(api, id),
  create: async () => {
    throw new Error('a screen of Data Center is never made')
  },
  converge: async (context, current, data) => {
    if (sameJson(current.data.tabs, data.tabs)) return
    const mayGo = takesOut(context) ? tabsIn(current.data) : []
    const { api } = context
    // Data Center has no field schemes that a field on a screen would join.
    const rules = { mayGo, endpoints, fieldModel: 'field-configurations' } as const
    await convergeTabs(api, current.id, tabsIn(data), rules)
  },
}
