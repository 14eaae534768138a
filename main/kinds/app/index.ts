import type { Kind } from '../kind.ts'
import { appOnDataCenter } from './data-center/index.ts'
import { appEndpoints } from './endpoints.ts'
import { appModel } from './model.ts'
import { readApps } from './read.ts'

/** Apps that bring workflow rules, only matched (jira-api 3.6). */
export const appKind: Kind = {
  model: appModel,
  endpoints: appEndpoints,
  read: readApps,
  dataCenter: appOnDataCenter,
}
