import type { Kind } from '../kind.ts'
import { projectPropertyOnDataCenter } from './data-center/index.ts'
import { projectPropertyEndpoints } from './endpoints.ts'
import { projectPropertyModel } from './model.ts'
import { readProjectProperties } from './read.ts'
import { projectPropertyWriter } from './write.ts'

/** Properties of projects (jira-api 3.1). */
export const projectPropertyKind: Kind = {
  model: projectPropertyModel,
  endpoints: projectPropertyEndpoints,
  read: readProjectProperties,
  writer: projectPropertyWriter,
  dataCenter: projectPropertyOnDataCenter,
}
