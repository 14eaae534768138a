import { sameJson } from '#domain/canonical-json'
import type { Writer } from '../kind.ts'
import { takesOut } from '../removed-members.ts'
import { changedMembers, idsNamed, isEmpty, textIn } from '../wanted-members.ts'
import { screenEndpoints as endpoints } from './endpoints.ts'
import { listScreens, normaliseScreen, readTabs } from './read.ts'
import { tabsIn } from './tabs-in.ts'
import { convergeTabs } from './write-tabs.ts'

/** Writes screens: the shell first, then tabs and fields in `converge`. */
export const screenWriter: Writer = {
  find: async ({ api }, data) => {
    const queryString = textIn(data, 'name').trim()
    return idsNamed(await listScreens(api, { queryString }), data)
  },
  readOne: async ({ api }, id) => {
    const [screen] = await listScreens(api, { id: [id] })
    return screen && normaliseScreen(screen, await readTabs(api, id))
  },
  create: async ({ api }, data) => {
    const screen = await api.call(endpoints.create, {
      body: { name: textIn(data, 'name'), description: textIn(data, 'description') },
    })
    return screen.id
  },
  converge: async (context, current, data) => {
    const { api } = context
    const changed = changedMembers(current.data, data, ['name', 'description'])
    if (!isEmpty(changed)) {
      await api.call(endpoints.update, { path: { screenId: current.id }, body: changed })
    }
    if (sameJson(current.data.tabs, data.tabs)) return
    const { fieldModel } = context
    const mayGo = takesOut(context) ? tabsIn(current.data) : []
    await convergeTabs(api, current.id, tabsIn(data), { mayGo, fieldModel })
  },
  remove: async ({ api }, { id }) => {
    await api.callIfFound(endpoints.delete, { path: { screenId: id } })
  },
}
