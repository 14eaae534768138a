import type { Kind } from '../kind.ts'
import { priorityOnDataCenter } from './data-center/index.ts'
import { priorityEndpoints } from './endpoints.ts'
import { priorityModel } from './model.ts'
import { readPriorities } from './read.ts'
import { priorityWriter } from './write.ts'

/** Priorities (jira-api 3.19). */
export const priorityKind: Kind = {
  model: priorityModel,
  endpoints: priorityEndpoints,
  read: readPriorities,
  writer: priorityWriter,
  dataCenter: priorityOnDataCenter,
}
