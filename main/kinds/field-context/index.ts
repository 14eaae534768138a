import type { Kind } from '../kind.ts'
import { fieldContextOnDataCenter } from './data-center/index.ts'
import { fieldContextEndpoints } from './endpoints.ts'
import { fieldContextModel } from './model.ts'
import { readFieldContexts } from './read.ts'
import { fieldContextWriter } from './write.ts'

/** Contexts of custom fields, with their options and default values (jira-api 3.12, 3.13). */
export const fieldContextKind: Kind = {
  model: fieldContextModel,
  endpoints: fieldContextEndpoints,
  read: readFieldContexts,
  writer: fieldContextWriter,
  dataCenter: fieldContextOnDataCenter,
}
