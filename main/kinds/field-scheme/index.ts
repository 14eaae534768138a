import type { Kind } from '../kind.ts'
import { fieldSchemeEndpoints } from './endpoints.ts'
import { fieldSchemeModel } from './model.ts'
import { readFieldSchemes } from './read.ts'
import { fieldSchemeWriter } from './write.ts'

/** Field schemes, the model of 2026 (jira-api 3.14). */
export const fieldSchemeKind: Kind = {
  model: fieldSchemeModel,
  endpoints: fieldSchemeEndpoints,
  read: readFieldSchemes,
  writer: fieldSchemeWriter,
}
