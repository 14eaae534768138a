import type { ConfigObject } from '#contract/model/config-object'
import { AppError, failure } from '#contract/model/failure'
import type { JsonObject } from '#contract/model/json'
import type { JiraApi } from '#jira/api'
import { readFields } from '../field/read.ts'
import { fieldConfigurationSchemeEndpoints } from '../field-configuration-scheme/endpoints.ts'
import type { Writer } from '../kind.ts'
import { changedMembers, idsNamed, isEmpty, textIn } from '../wanted-members.ts'
import { fieldConfigurationEndpoints as endpoints } from './endpoints.ts'
import { forgetsDescription, itemChanges } from './item-changes.ts'
import { listConfigurations, readConfiguration } from './read.ts'

/** Most fields of one request (hazards: field configuration items). */
const itemsAtOnce = 100

/** Own descriptions of fields; asked for only where one is needed. */
const ownDescriptions = async (api: JiraApi, current: JsonObject, data: JsonObject) => {
  const fields = forgetsDescription(current, data) ? await readFields({ api }) : []
  const byId = new Map(fields.map((field) => [field.id, String(field.data.description ?? '')]))
  return (id: string): string => byId.get(id) ?? ''
}

/** One request after the other, since parallel ones spoil each other's (hazards 1.3). */
const convergeItems = async (
  api: JiraApi,
  current: ConfigObject,
  data: JsonObject,
): Promise<void> => {
  const own = await ownDescriptions(api, current.data, data)
  const items = itemChanges(current.data, data, own)
  for (let at = 0; at < items.length; at += itemsAtOnce) {
    await api.call(endpoints.updateItems, {
      path: { id: current.id },
      body: { fieldConfigurationItems: items.slice(at, at + itemsAtOnce) },
    })
  }
}

/** Writes field configurations. A new one is like the default one, with nothing required. */
export const fieldConfigurationWriter: Writer = {
  find: async ({ api }, data) =>
    idsNamed(await listConfigurations(api, { query: textIn(data, 'name').trim() }), data),
  readOne: ({ api }, id) => readConfiguration(api, id),
  create: async ({ api }, data) => {
    const created = await api.call(endpoints.create, {
      body: { name: textIn(data, 'name'), description: textIn(data, 'description') },
    })
    return created.id
  },
  converge: async ({ api }, current, data) => {
    const isDefault = current.protection === 'default'
    if (!isDefault && !isEmpty(changedMembers(current.data, data, ['name', 'description']))) {
      await api.call(endpoints.update, {
        path: { id: current.id },
        body: { name: textIn(data, 'name'), description: textIn(data, 'description') },
      })
    }
    await convergeItems(api, current, data)
  },
  /** What becomes of a scheme whose configuration is deleted is not documented: so none is. */
  remove: async ({ api }, { id, name }) => {
    const rows = await api.list(fieldConfigurationSchemeEndpoints.mappings)
    if (rows.some((row) => row.fieldConfigurationId === id)) {
      throw new AppError(
        failure('jira.conflict', `field configuration “${name}”`, [
          'A field configuration scheme uses it.',
        ]),
      )
    }
    await api.call(endpoints.remove, { path: { id } })
  },
}
