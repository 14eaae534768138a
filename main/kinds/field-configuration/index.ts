import type { Kind } from '../kind.ts'
import { fieldConfigurationEndpoints } from './endpoints.ts'
import { fieldConfigurationModel } from './model.ts'
import { readConfigurations } from './read.ts'
import { fieldConfigurationWriter } from './write.ts'

/** Field configurations, the model before field schemes (jira-api 3.15). */
export const fieldConfigurationKind: Kind = {
  model: fieldConfigurationModel,
  endpoints: fieldConfigurationEndpoints,
  read: readConfigurations,
  writer: fieldConfigurationWriter,
}
