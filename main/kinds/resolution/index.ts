import type { Kind } from '../kind.ts'
import { resolutionOnDataCenter } from './data-center/index.ts'
import { resolutionEndpoints } from './endpoints.ts'
import { resolutionModel } from './model.ts'
import { readResolutions } from './read.ts'
import { resolutionWriter } from './write.ts'

/** Resolutions (jira-api 3.21). */
export const resolutionKind: Kind = {
  model: resolutionModel,
  endpoints: resolutionEndpoints,
  read: readResolutions,
  writer: resolutionWriter,
  dataCenter: resolutionOnDataCenter,
}
