import type { Kind } from '../kind.ts'
import { versionOnDataCenter } from './data-center/index.ts'
import { versionEndpoints } from './endpoints.ts'
import { versionModel } from './model.ts'
import { readVersions } from './read.ts'
import { versionWriter } from './write.ts'

/** Versions of projects (jira-api 3.25). */
export const versionKind: Kind = {
  model: versionModel,
  endpoints: versionEndpoints,
  read: readVersions,
  writer: versionWriter,
  dataCenter: versionOnDataCenter,
}
