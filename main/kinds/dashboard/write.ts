import { AppError, failure } from '#contract/model/failure'
import type { JsonObject } from '#contract/model/json'
import type { JiraApi } from '#jira/api'
import { changeAsOwner, type Ownership } from '../change-as-owner.ts'
import type { Writer } from '../kind.ts'
import { isSame } from '../same-data.ts'
import { shareBody } from '../shares/shares.ts'
import { objectsIn, referredId, textIn } from '../wanted-members.ts'
import { dashboardEndpoints } from './endpoints.ts'
import { dashboardModel } from './model.ts'
import { findDashboards, readDashboard } from './read.ts'
import { convergeGadgets } from './write-gadgets.ts'

/** Administrators may share with whom they are no part of. */
const query = { extendAdminPermissions: true }

const body = (data: JsonObject): JsonObject => ({
  name: textIn(data, 'name'),
  description: textIn(data, 'description'),
  sharePermissions: objectsIn(data, 'sharePermissions').map(shareBody),
  editPermissions: objectsIn(data, 'editPermissions').map(shareBody),
})

/** The members that one request writes. */
const inBody = ({ gadgets: _gadgets, owner: _owner, ...members }: JsonObject): JsonObject => members

const setOwner = async (api: JiraApi, id: string, name: string, owner: string): Promise<void> => {
  const { entityErrors } = await api.call(dashboardEndpoints.bulkEdit, {
    body: {
      action: 'changeOwner',
      entityIds: [Number(id)],
      changeOwnerDetails: { newOwner: owner, autofixName: false },
      extendAdminPermissions: true,
    },
  })
  const errors = Object.values(entityErrors ?? {}).flatMap((one) => one.errorMessages ?? [])
  if (errors.length > 0) throw new AppError(failure('jira.rejected', name, errors))
}

/**
 * Writes dashboards. Only their owner may change them: the deploying account takes a dashboard over,
 * changes it and gives it to whom it shall belong.
 */
export const dashboardWriter: Writer = {
  find: async ({ api, accountId }, data) => {
    const owners = [referredId(data, 'owner'), accountId]
    const found = await findDashboards(api, textIn(data, 'name'))
    return found
      .filter((dashboard) => owners.includes(dashboard.accountId ?? null))
      .map(({ id }) => id)
  },
  readOne: ({ api }, id) => readDashboard(api, id),
  create: async ({ api }, data) =>
    (await api.call(dashboardEndpoints.create, { query, body: body(data) })).id,
  converge: async ({ api, accountId }, current, data) => {
    const { id } = current
    const name = textIn(data, 'name')
    const otherBody = !isSame(inBody(current.data), inBody(data), dashboardModel)
    const otherGadgets = !isSame(
      { gadgets: objectsIn(current.data, 'gadgets') },
      { gadgets: objectsIn(data, 'gadgets') },
      dashboardModel,
    )
    const ownership: Ownership = {
      accountId,
      before: referredId(current.data, 'owner'),
      wanted: referredId(data, 'owner'),
      setOwner: (account) => setOwner(api, id, name, account),
    }
    const change = async (): Promise<void> => {
      if (otherBody) {
        await api.call(dashboardEndpoints.update, { path: { id }, query, body: body(data) })
      }
      if (otherGadgets) await convergeGadgets(api, current, data)
    }
    await changeAsOwner(ownership, otherBody || otherGadgets ? change : undefined)
  },
  /** Administrators or not, nobody but its owner deletes one. */
  remove: async ({ api, accountId }, { id, name, data }) => {
    const ownership: Ownership = {
      accountId,
      before: referredId(data, 'owner'),
      wanted: null,
      setOwner: (account) => setOwner(api, id, name, account),
    }
    await changeAsOwner(ownership, async () => {
      await api.callIfFound(dashboardEndpoints.remove, { path: { id } })
    })
  },
}
