import { isJsonList, type JsonObject } from '#contract/model/json'
import { isReference } from '#contract/model/reference'
import { isTextWithReferences } from '#contract/model/text-with-references'
import { sameJson } from '#domain/canonical-json'
import { changeAsOwner, type Ownership } from '../change-as-owner.ts'
import type { Writer } from '../kind.ts'
import { isSame } from '../same-data.ts'
import { shareBody } from '../shares/shares.ts'
import { checkJql } from '../text/jql/check-jql.ts'
import { renderText } from '../text/render-text.ts'
import { objectsIn, referredId, textIn } from '../wanted-members.ts'
import { filterEndpoints } from './endpoints.ts'
import { filterModel } from './model.ts'
import { findFilters, readFilter } from './read.ts'

/** Administrators may share with whom they are no part of. */
const query = { overrideSharePermissions: true }

const jqlOf = (data: JsonObject): string => {
  if (!isTextWithReferences(data.jql)) throw new Error('a filter has no JQL')
  return renderText(data.jql)
}

const body = (data: JsonObject): JsonObject => ({
  name: textIn(data, 'name'),
  description: textIn(data, 'description'),
  jql: jqlOf(data),
  sharePermissions: objectsIn(data, 'sharePermissions').map(shareBody),
  editPermissions: objectsIn(data, 'editPermissions').map(shareBody),
})

/** The members that one request writes. */
const inBody = ({ columns: _columns, owner: _owner, ...members }: JsonObject): JsonObject => members

const columnsOf = ({ columns }: JsonObject): readonly string[] | undefined =>
  isJsonList(columns)
    ? columns.map((column) => (isReference(column) ? column.id : String(column)))
    : undefined

/**
 * Writes filters. Jira lets nobody but their owner change them: the deploying account takes a filter
 * over, changes it and gives it to whom it shall belong. The JQL is checked before anything is sent.
 */
export const filterWriter: Writer = {
  find: async ({ api, accountId }, data) => {
    const owners = [referredId(data, 'owner'), accountId]
    const found = await findFilters(api, textIn(data, 'name'))
    return found.filter((filter) => owners.includes(filter.accountId ?? null)).map(({ id }) => id)
  },
  readOne: ({ api }, id) => readFilter(api, id),
  create: async ({ api }, data) => {
    await checkJql(api, textIn(data, 'name'), jqlOf(data), undefined)
    return (await api.call(filterEndpoints.create, { query, body: body(data) })).id
  },
  converge: async ({ api, accountId }, { id, data: current }, data) => {
    const otherBody = !isSame(inBody(current), inBody(data), filterModel)
    const columns = sameJson(current.columns, data.columns) ? undefined : columnsOf(data)
    if (otherBody && jqlOf(current) !== jqlOf(data)) {
      await checkJql(api, textIn(data, 'name'), jqlOf(data), jqlOf(current))
    }
    const ownership: Ownership = {
      accountId,
      before: referredId(current, 'owner'),
      wanted: referredId(data, 'owner'),
      setOwner: async (account) => {
        await api.call(filterEndpoints.setOwner, { path: { id }, body: { accountId: account } })
      },
    }
    const change = async (): Promise<void> => {
      if (otherBody) {
        await api.call(filterEndpoints.update, { path: { id }, query, body: body(data) })
      }
      if (columns) await api.call(filterEndpoints.setColumns, { path: { id }, body: { columns } })
    }
    await changeAsOwner(ownership, otherBody || columns ? change : undefined)
  },
  remove: async ({ api }, { id }) => {
    await api.callIfFound(filterEndpoints.remove, { path: { id } })
  },
}
