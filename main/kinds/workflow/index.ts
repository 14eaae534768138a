import type { Kind } from '../kind.ts'
import { expressionEndpoints } from '../text/expression/check-expressions.ts'
import { workflowOnDataCenter } from './data-center/index.ts'
import { workflowEndpoints } from './endpoints.ts'
import { workflowModel } from './model.ts'
import { readWorkflows } from './read.ts'
import { workflowWriter } from './write.ts'

/** Workflows, those of team-managed projects included (jira-api 3.6). */
export const workflowKind: Kind = {
  model: workflowModel,
  endpoints: { ...workflowEndpoints, ...expressionEndpoints },
  read: readWorkflows,
  writer: workflowWriter,
  dataCenter: workflowOnDataCenter,
}
