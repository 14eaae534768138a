import type { Kind } from '../kind.ts'
import { groupOnDataCenter } from './data-center/index.ts'
import { groupEndpoints } from './endpoints.ts'
import { groupModel } from './model.ts'
import { readGroups } from './read.ts'
import { groupWriter } from './write.ts'

/** Groups, matched, and made on demand (jira-api 3.23). */
export const groupKind: Kind = {
  model: groupModel,
  endpoints: groupEndpoints,
  read: readGroups,
  writer: groupWriter,
  dataCenter: groupOnDataCenter,
}
