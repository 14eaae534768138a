import type { JsonObject } from '#contract/model/json'
import type { Writer } from '../kind.ts'
import { refuseIfIssues } from '../refuse-used.ts'
import { changedMembers, isEmpty, textIn } from '../wanted-members.ts'
import { fieldEndpoints } from './endpoints.ts'
import { jqlFieldName } from './jql-field-name.ts'
import { customFieldKey } from './model.ts'
import { readField, searchFields } from './read.ts'

/** Jira knows no search template called '': a field without one is not searchable. */
export const withoutEmptySearcher = ({ searcherKey, ...others }: JsonObject): JsonObject =>
  searcherKey === undefined || searcherKey === '' ? others : { ...others, searcherKey }

/**
 * Writes custom fields. Jira allows two fields of one name and type, so nothing but the search
 * before it keeps a field from being made twice.
 */
export const fieldWriter: Writer = {
  find: async ({ api }, data) => {
    const name = textIn(data, 'name')
    const key = customFieldKey(name, textIn(data, 'type'))
    const fields = await searchFields(api, { type: ['custom'], query: name.trim() })
    return fields.filter((field) => field.naturalKey === key).map((field) => field.id)
  },
  readOne: ({ api }, id) => readField(api, id),
  create: async ({ api }, data) => {
    const created = await api.call(fieldEndpoints.create, {
      body: withoutEmptySearcher({
        name: textIn(data, 'name'),
        type: textIn(data, 'type'),
        description: textIn(data, 'description'),
        searcherKey: textIn(data, 'searcherKey'),
      }),
    })
    return created.id
  },
  converge: async ({ api }, current, data) => {
    const changed = withoutEmptySearcher(
      changedMembers(current.data, data, ['name', 'description', 'searcherKey']),
    )
    if (isEmpty(changed)) return
    await api.call(fieldEndpoints.update, { path: { fieldId: current.id }, body: changed })
  },
  remove: async ({ api }, { id, name }) => {
    await refuseIfIssues(api, `${jqlFieldName(id)} is not EMPTY`, `field “${name}”`)
    await api.callIfFound(fieldEndpoints.trash, { path: { id } })
  },
}
