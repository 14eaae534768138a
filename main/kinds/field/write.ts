import type { Writer } from '../kind.ts'
import { refuseIfIssues } from '../refuse-used.ts'
import { changedMembers, isEmpty, textIn } from '../wanted-members.ts'
import { fieldEndpoints } from './endpoints.ts'
import { jqlFieldName } from './jql-field-name.ts'
import { customFieldKey } from './model.ts'
import { newField, withoutEmptySearcher } from './new-field.ts'
import { readField, searchFields } from './read.ts'

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
    const created = await api.call(fieldEndpoints.create, { body: newField(data) })
    return created.id
  },
  converge: async ({ api }, current, data) => {
    // What the source does not show stays.
    const shown = ['name', 'description', 'searcherKey'].filter(
      (member) => data[member] !== undefined,
    )
    const changed = withoutEmptySearcher(changedMembers(current.data, data, shown))
    if (isEmpty(changed)) return
    await api.call(fieldEndpoints.update, { path: { fieldId: current.id }, body: changed })
  },
  remove: async ({ api }, { id, name }) => {
    await refuseIfIssues(api, `${jqlFieldName(id)} is not EMPTY`, `field “${name}”`)
    await api.callIfFound(fieldEndpoints.trash, { path: { id } })
  },
}
