import type { Kind } from '../kind.ts'
import { screenOnDataCenter } from './data-center/index.ts'
import { screenEndpoints } from './endpoints.ts'
import { screenModel } from './model.ts'
import { readScreens } from './read.ts'
import { screenWriter } from './write.ts'

/** Screens with their tabs and fields (jira-api 3.8). */
export const screenKind: Kind = {
  model: screenModel,
  endpoints: screenEndpoints,
  read: readScreens,
  writer: screenWriter,
  dataCenter: screenOnDataCenter,
}
