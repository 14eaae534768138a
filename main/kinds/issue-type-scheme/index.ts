import type { Kind } from '../kind.ts'
import { issueTypeSchemeOnDataCenter } from './data-center/index.ts'
import { issueTypeSchemeEndpoints } from './endpoints.ts'
import { issueTypeSchemeModel } from './model.ts'
import { readIssueTypeSchemes } from './read.ts'
import { issueTypeSchemeWriter } from './write.ts'

/** Issue type schemes (jira-api 3.4). */
export const issueTypeSchemeKind: Kind = {
  model: issueTypeSchemeModel,
  endpoints: issueTypeSchemeEndpoints,
  read: readIssueTypeSchemes,
  writer: issueTypeSchemeWriter,
  dataCenter: issueTypeSchemeOnDataCenter,
}
