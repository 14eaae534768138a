import type { Kind } from '../kind.ts'
import { componentOnDataCenter } from './data-center/index.ts'
import { componentEndpoints } from './endpoints.ts'
import { componentModel } from './model.ts'
import { readComponents } from './read.ts'
import { componentWriter } from './write.ts'

/** Components of projects (jira-api 3.24). */
export const componentKind: Kind = {
  model: componentModel,
  endpoints: componentEndpoints,
  read: readComponents,
  writer: componentWriter,
  dataCenter: componentOnDataCenter,
}
