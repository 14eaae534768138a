import { AppError, failure } from '#contract/model/failure'
import type { Writer } from '../../kind.ts'
import { refuseIfIssues } from '../../refuse-used.ts'
import { textIn } from '../../wanted-members.ts'
import { jqlFieldName } from '../jql-field-name.ts'
import { customFieldKey } from '../model.ts'
import { newField } from '../new-field.ts'
import { fieldEndpoints } from './endpoints.ts'
import { listFields } from './read.ts'

/**
 * Makes custom fields, each with a context for all projects: contexts are objects of their own, and
 * nothing of them is written later. Nothing changes a field that is there (jira-dc-api 2).
 */
export const fieldWriter: Writer = {
  find: async ({ api }, data) => {
    const key = customFieldKey(textIn(data, 'name'), textIn(data, 'type'))
    const fields = await listFields(api)
    return fields.filter(({ naturalKey }) => naturalKey === key).map(({ id }) => id)
  },
  readOne: async ({ api }, id) => (await listFields(api)).find((field) => field.id === id),
  create: async ({ api }, data) => {
    const created = await api.call(fieldEndpoints.create, { body: newField(data) })
    return created.id
  },
  converge: () => Promise.resolve(),
  /** For good: Data Center has no trash for fields. */
  remove: async ({ api }, { id, name }) => {
    const subject = `field “${name}”`
    await refuseIfIssues(api, `${jqlFieldName(id)} is not EMPTY`, subject, 'data-center')
    const { notDeletedCustomFields: kept } = await api.call(fieldEndpoints.remove, {
      query: { ids: id },
    })
    const reasons = Object.values(kept ?? {})
    if (reasons.length > 0) throw new AppError(failure('jira.conflict', subject, reasons))
  },
}
