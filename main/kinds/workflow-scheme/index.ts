import type { Kind } from '../kind.ts'
import { workflowSchemeOnDataCenter } from './data-center/index.ts'
import { workflowSchemeEndpoints } from './endpoints.ts'
import { workflowSchemeModel } from './model.ts'
import { readWorkflowSchemes } from './read.ts'
import { workflowSchemeWriter } from './write.ts'

/** Workflow schemes (jira-api 3.7). */
export const workflowSchemeKind: Kind = {
  model: workflowSchemeModel,
  endpoints: workflowSchemeEndpoints,
  read: readWorkflowSchemes,
  writer: workflowSchemeWriter,
  dataCenter: workflowSchemeOnDataCenter,
}
