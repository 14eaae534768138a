import type { Kind } from '../kind.ts'
import { screenSchemeEndpoints } from './endpoints.ts'
import { screenSchemeModel } from './model.ts'
import { readScreenSchemes } from './read.ts'
import { screenSchemeWriter } from './write.ts'

/** Screen schemes (jira-api 3.9). */
export const screenSchemeKind: Kind = {
  model: screenSchemeModel,
  endpoints: screenSchemeEndpoints,
  read: readScreenSchemes,
  writer: screenSchemeWriter,
}
