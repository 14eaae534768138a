import type { Kind } from '../kind.ts'
import { prioritySchemeOnDataCenter } from './data-center/index.ts'
import { prioritySchemeEndpoints } from './endpoints.ts'
import { prioritySchemeModel } from './model.ts'
import { readPrioritySchemes } from './read.ts'
import { prioritySchemeWriter } from './write.ts'

/** Priority schemes (jira-api 3.20). */
export const prioritySchemeKind: Kind = {
  model: prioritySchemeModel,
  endpoints: prioritySchemeEndpoints,
  read: readPrioritySchemes,
  writer: prioritySchemeWriter,
  dataCenter: prioritySchemeOnDataCenter,
}
