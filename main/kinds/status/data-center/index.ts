import type { DataCenterKind } from '../../kind.ts'
import { readOnly } from '../../not-written.ts'
import { normaliseStatus } from '../read.ts'
import { statusEndpoints } from './endpoints.ts'

/** Statuses of Data Center, which its REST API only shows (jira-dc-api §2). */
export const statusOnDataCenter: DataCenterKind = {
  model: {
    abilities: readOnly([{ what: 'The icon', why: 'It is chosen by the category.' }]),
  },
  endpoints: statusEndpoints,
  read: async ({ api }) => (await api.list(statusEndpoints.list)).map(normaliseStatus),
}
