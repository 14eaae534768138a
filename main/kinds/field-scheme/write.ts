import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import type { JiraApi } from '#jira/api'
import type { Endpoint } from '#jira/endpoint'
import { searchFields } from '../field/read.ts'
import type { Writer } from '../kind.ts'
import { changedMembers, idsNamed, isEmpty, textIn } from '../wanted-members.ts'
import { fieldChanges } from './changes.ts'
import { fieldSchemeEndpoints as endpoints } from './endpoints.ts'
import { listFieldSchemes, readFieldScheme } from './read.ts'
import { type PartResult, sendByField } from './results.ts'

const namesOfFields = async (
  api: JiraApi,
  id: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const fields = await searchFields(api, { type: ['custom', 'system'], id })
  return new Map(fields.map((field) => [field.id, field.name]))
}

const convergeFields = async (
  api: JiraApi,
  current: ConfigObject,
  data: JsonObject,
): Promise<void> => {
  const changes = fieldChanges(Number(current.id), current.data, data)
  const send = (endpoint: Endpoint<readonly PartResult[]>, parts: JsonObject) =>
    sendByField(
      {
        api,
        endpoint,
        subject: `field scheme “${current.name}”`,
        namesOf: (ids) => namesOfFields(api, ids),
      },
      parts,
    )
  // Parameters of a field are refused while it is not in the scheme.
  await send(endpoints.associate, changes.associated)
  await send(endpoints.removeParameters, changes.forgotten)
  await send(endpoints.setParameters, changes.parameters)
  await send(endpoints.dissociate, changes.dissociated)
}

/** Writes field schemes. A new one has only the fields that every scheme must have. */
export const fieldSchemeWriter: Writer = {
  find: async ({ api }, data) =>
    idsNamed(await listFieldSchemes(api, textIn(data, 'name').trim()), data),
  readOne: ({ api }, id) => readFieldScheme(api, id),
  create: async ({ api }, data) => {
    const created = await api.call(endpoints.create, {
      body: { name: textIn(data, 'name'), description: textIn(data, 'description') },
    })
    return created.id
  },
  converge: async ({ api }, current, data) => {
    const texts =
      current.protection === 'default'
        ? {}
        : changedMembers(current.data, data, ['name', 'description'])
    if (!isEmpty(texts)) {
      await api.call(endpoints.update, { path: { id: current.id }, body: texts })
    }
    await convergeFields(api, current, data)
  },
  /** Jira refuses to delete one that a project uses (409). */
  remove: async ({ api }, { id }) => {
    await api.call(endpoints.remove, { path: { id } })
  },
}
