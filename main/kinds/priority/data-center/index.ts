import { unseen } from '#domain/unseen'
import type { DataCenterKind } from '../../kind.ts'
import { readOnly } from '../../not-written.ts'
import { normalisePriority } from '../read.ts'
import { priorityEndpoints } from './endpoints.ts'

/** Priorities of Data Center, which its REST API only shows (jira-dc-api §2). */
export const priorityOnDataCenter: DataCenterKind = {
  model: {
    abilities: readOnly([
      { what: 'The icon', why: 'Only its address is shown, which is another on every site.' },
      {
        what: 'The order of priorities',
        why: 'It is one order for the whole site, not a part of a priority.',
      },
    ]),
  },
  endpoints: priorityEndpoints,
  read: async ({ api }) => {
    const priorities = await api.list(priorityEndpoints.list)
    return priorities.map((priority) => normalisePriority(priority, { avatar: unseen }))
  },
}
