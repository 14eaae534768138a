import type { Kind } from '../kind.ts'
import { fieldOnDataCenter } from './data-center/index.ts'
import { fieldEndpoints } from './endpoints.ts'
import { fieldKindModel } from './model.ts'
import { readFields } from './read.ts'
import { fieldWriter } from './write.ts'

/** Fields (jira-api 3.11). */
export const fieldKind: Kind = {
  model: fieldKindModel,
  endpoints: fieldEndpoints,
  read: readFields,
  writer: fieldWriter,
  dataCenter: fieldOnDataCenter,
}
