import type { Kind } from '../kind.ts'
import { issueTypeScreenSchemeEndpoints } from './endpoints.ts'
import { issueTypeScreenSchemeModel } from './model.ts'
import { readSchemes } from './read.ts'
import { issueTypeScreenSchemeWriter } from './write.ts'

/** Issue type screen schemes (jira-api 3.10). */
export const issueTypeScreenSchemeKind: Kind = {
  model: issueTypeScreenSchemeModel,
  endpoints: issueTypeScreenSchemeEndpoints,
  read: readSchemes,
  writer: issueTypeScreenSchemeWriter,
}
