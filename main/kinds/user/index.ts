import type { Kind } from '../kind.ts'
import { userEndpoints } from './endpoints.ts'
import { userModel } from './model.ts'
import { readUsers } from './read.ts'

/** Users, only matched (jira-api 3.33). */
export const userKind: Kind = { model: userModel, endpoints: userEndpoints, read: readUsers }
