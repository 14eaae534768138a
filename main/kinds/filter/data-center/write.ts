import type { JsonObject } from '#contract/model/json'
import type { JiraApi } from '#jira/api'
import type { Writer } from '../../kind.ts'
import { isSame } from '../../same-data.ts'
import { renderForServer } from '../../text/data-center/render-text.ts'
import { textIn } from '../../wanted-members.ts'
import { filterModel } from '../model.ts'
import { filterEndpoints } from './endpoints.ts'
import { readFilter } from './read.ts'
import { convergeShares } from './write-shares.ts'

const bodyOf = async (api: JiraApi, data: JsonObject): Promise<JsonObject> => ({
  name: textIn(data, 'name'),
  description: textIn(data, 'description'),
  jql: await renderForServer(api, data.jql),
})

const sharesIn = ({ sharePermissions = null, editPermissions = null }: JsonObject): JsonObject => ({
  sharePermissions,
  editPermissions,
})

const textsIn = ({ name = null, description = null, jql = null }: JsonObject): JsonObject => ({
  name,
  description,
  jql,
})

/**
 * Writes filters of the deploying account: nobody else may change them, and nothing gives them away.
 * A new one becomes a favourite, since favourites are all that Data Center lists.
 */
export const filterWriter: Writer = {
  find: async ({ api, accountId }, data) => {
    const favourites = await api.list(filterEndpoints.favourites)
    return favourites
      .filter(({ name }) => name === textIn(data, 'name'))
      .filter(({ owner }) => owner?.accountId === accountId)
      .map(({ id }) => id)
  },
  readOne: ({ api }, id) => readFilter(api, id),
  create: async ({ api }, data) => {
    const body = { ...(await bodyOf(api, data)), favourite: true }
    return (await api.call(filterEndpoints.create, { body })).id
  },
  converge: async ({ api }, { id, data: current }, data) => {
    if (!isSame(textsIn(current), textsIn(data), filterModel)) {
      await api.call(filterEndpoints.update, { path: { id }, body: await bodyOf(api, data) })
    }
    if (!isSame(sharesIn(current), sharesIn(data), filterModel)) {
      await convergeShares(api, id, data)
    }
  },
  remove: async ({ api }, { id }) => {
    await api.callIfFound(filterEndpoints.remove, { path: { id } })
  },
}
