import { sameJson } from '#domain/canonical-json'
import type { Writer } from '../kind.ts'
import { idsNamed, textIn } from '../wanted-members.ts'
import { statusEndpoints } from './endpoints.ts'
import { normaliseStatus, readGlobalStatuses } from './read.ts'

/**
 * Writes statuses one by one: the plan has a step for each. They share the workflow lock, since
 * `/statuses` answers 409 while a workflow task runs (jira-api 1.5).
 */
export const statusWriter: Writer = {
  exclusive: 'workflow-configuration',
  find: async (context, data) => idsNamed(await readGlobalStatuses(context), data),
  readOne: async ({ api }, id) => {
    const [status] = await api.list(statusEndpoints.byId, { query: { id: [id] } })
    return status && normaliseStatus(status)
  },
  create: async ({ api }, data) => {
    const [status] = await api.call(statusEndpoints.create, {
      body: {
        scope: { type: 'GLOBAL' },
        statuses: [
          {
            name: textIn(data, 'name'),
            description: textIn(data, 'description'),
            statusCategory: textIn(data, 'statusCategory'),
          },
        ],
      },
    })
    return status.id
  },
  converge: async ({ api }, current, data) => {
    if (sameJson(current.data, data)) return
    await api.call(statusEndpoints.update, {
      body: {
        statuses: [
          {
            id: current.id,
            name: textIn(data, 'name'),
            description: textIn(data, 'description'),
            statusCategory: textIn(data, 'statusCategory'),
          },
        ],
      },
    })
  },
  remove: async ({ api }, { id }) => {
    await api.call(statusEndpoints.delete, { query: { id: [id] } })
  },
}
