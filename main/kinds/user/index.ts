import type { Kind } from '../kind.ts'
import { userOnDataCenter } from './data-center/index.ts'
import { userEndpoints } from './endpoints.ts'
import { userModel } from './model.ts'
import { readUsers } from './read.ts'

/** Users, only matched (jira-api 3.33). */
export const userKind: Kind = {
  model: userModel,
  endpoints: userEndpoints,
  read: readUsers,
  dataCenter: userOnDataCenter,
}
