import { isJsonObject, type JsonObject } from '#contract/model/json'
import type { Writer } from '../kind.ts'
import { changedMembers, idsNamed, isEmpty, referredId, textIn } from '../wanted-members.ts'
import { screenSchemeEndpoints as endpoints } from './endpoints.ts'
import { screenOperations } from './model.ts'
import { searchScreenSchemes } from './read.ts'

const screensIn = (data: JsonObject): JsonObject => {
  if (!isJsonObject(data.screens)) throw new Error('a screen scheme without screens')
  return data.screens
}

/** Writes screen schemes. */
export const screenSchemeWriter: Writer = {
  find: async ({ api }, data) =>
    idsNamed(await searchScreenSchemes(api, { queryString: textIn(data, 'name').trim() }), data),
  readOne: async ({ api }, id) =>
    (await searchScreenSchemes(api, { id: [id] })).find((scheme) => scheme.id === id),
  create: async ({ api }, data) => {
    const screens = screenOperations.flatMap((operation) => {
      const id = referredId(screensIn(data), operation)
      return id === null ? [] : [[operation, Number(id)] as const]
    })
    const created = await api.call(endpoints.create, {
      body: {
        name: textIn(data, 'name'),
        description: textIn(data, 'description'),
        screens: Object.fromEntries(screens),
      },
    })
    return created.id
  },
  converge: async ({ api }, current, data) => {
    const texts = changedMembers(current.data, data, ['name', 'description'])
    const changed = changedMembers(screensIn(current.data), screensIn(data), screenOperations)
    const screens = Object.fromEntries(
      Object.keys(changed)
        .filter((operation) => changed[operation] !== null)
        .map((operation) => [operation, referredId(changed, operation)]),
    )
    const body = { ...texts, ...(isEmpty(screens) ? {} : { screens }) }
    if (isEmpty(body)) return
    await api.call(endpoints.update, { path: { screenSchemeId: current.id }, body })
  },
  remove: async ({ api }, { id }) => {
    await api.callIfFound(endpoints.delete, { path: { screenSchemeId: id } })
  },
}
