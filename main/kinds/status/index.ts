import type { Kind } from '../kind.ts'
import { statusOnDataCenter } from './data-center/index.ts'
import { statusEndpoints } from './endpoints.ts'
import { statusModel } from './model.ts'
import { readStatuses } from './read.ts'
import { statusWriter } from './write.ts'

/** Statuses (jira-api 3.5). */
export const statusKind: Kind = {
  model: statusModel,
  endpoints: statusEndpoints,
  read: readStatuses,
  writer: statusWriter,
  dataCenter: statusOnDataCenter,
}
