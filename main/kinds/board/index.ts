import type { Kind } from '../kind.ts'
import { boardOnDataCenter } from './data-center/index.ts'
import { boardEndpoints } from './endpoints.ts'
import { boardModel } from './model.ts'
import { readBoards } from './read.ts'
import { boardWriter } from './write.ts'

/** Boards (jira-api 3.29). */
export const boardKind: Kind = {
  model: boardModel,
  endpoints: boardEndpoints,
  read: readBoards,
  writer: boardWriter,
  dataCenter: boardOnDataCenter,
}
