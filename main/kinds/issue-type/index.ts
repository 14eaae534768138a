import type { Kind } from '../kind.ts'
import { issueTypeOnDataCenter } from './data-center/index.ts'
import { issueTypeEndpoints } from './endpoints.ts'
import { issueTypeModel } from './model.ts'
import { readIssueTypes } from './read.ts'
import { issueTypeWriter } from './write.ts'

/** Issue types (jira-api 3.3). */
export const issueTypeKind: Kind = {
  model: issueTypeModel,
  endpoints: issueTypeEndpoints,
  read: readIssueTypes,
  writer: issueTypeWriter,
  dataCenter: issueTypeOnDataCenter,
}
