import type { Writer } from '../kind.ts'
import { refuseIfIssues } from '../refuse-used.ts'
import { changedMembers, idsNamed, isEmpty, textIn } from '../wanted-members.ts'
import { priorityEndpoints } from './endpoints.ts'
import { listPriorities, normalisePriority } from './read.ts'

/** Writes priorities; an update names only what changes. */
export const priorityWriter: Writer = {
  find: async ({ api }, data) => idsNamed(await listPriorities(api), data),
  readOne: async ({ api }, id) => {
    const priority = await api.callIfFound(priorityEndpoints.get, { path: { id } })
    return priority && normalisePriority(priority)
  },
  create: async ({ api }, data) => {
    const created = await api.call(priorityEndpoints.create, {
      body: {
        name: textIn(data, 'name'),
        description: textIn(data, 'description'),
        statusColor: textIn(data, 'statusColor'),
      },
    })
    return created.id
  },
  converge: async ({ api }, current, data) => {
    const body = changedMembers(current.data, data, ['name', 'description', 'statusColor'])
    if (isEmpty(body)) return
    await api.call(priorityEndpoints.update, { path: { id: current.id }, body })
  },
  remove: async ({ api }, { id, name }) => {
    await refuseIfIssues(api, `priority = ${id}`, `priority “${name}”`)
    await api.callTask(priorityEndpoints.delete, { path: { id } })
  },
}
