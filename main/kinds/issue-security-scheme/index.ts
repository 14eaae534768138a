import type { Kind } from '../kind.ts'
import { issueSecuritySchemeOnDataCenter } from './data-center/index.ts'
import { issueSecuritySchemeEndpoints } from './endpoints.ts'
import { issueSecuritySchemeModel } from './model.ts'
import { readIssueSecuritySchemes } from './read.ts'
import { issueSecuritySchemeWriter } from './write.ts'

/** Issue security schemes (jira-api 3.18). */
export const issueSecuritySchemeKind: Kind = {
  model: issueSecuritySchemeModel,
  endpoints: issueSecuritySchemeEndpoints,
  read: readIssueSecuritySchemes,
  writer: issueSecuritySchemeWriter,
  dataCenter: issueSecuritySchemeOnDataCenter,
}
