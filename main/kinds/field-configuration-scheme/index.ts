import type { Kind } from '../kind.ts'
import { fieldConfigurationSchemeEndpoints } from './endpoints.ts'
import { fieldConfigurationSchemeModel } from './model.ts'
import { readSchemes } from './read.ts'
import { fieldConfigurationSchemeWriter } from './write.ts'

/** Field configuration schemes, of the model before field schemes (jira-api 3.15). */
export const fieldConfigurationSchemeKind: Kind = {
  model: fieldConfigurationSchemeModel,
  endpoints: fieldConfigurationSchemeEndpoints,
  read: readSchemes,
  writer: fieldConfigurationSchemeWriter,
}
