import type { Kind } from '../kind.ts'
import { issueLinkTypeOnDataCenter } from './data-center/index.ts'
import { issueLinkTypeEndpoints } from './endpoints.ts'
import { issueLinkTypeModel } from './model.ts'
import { readIssueLinkTypesFrom } from './read.ts'
import { issueLinkTypeWriter } from './write.ts'

/** Issue link types (jira-api 3.26). */
export const issueLinkTypeKind: Kind = {
  model: issueLinkTypeModel,
  endpoints: issueLinkTypeEndpoints,
  read: readIssueLinkTypesFrom(issueLinkTypeEndpoints),
  writer: issueLinkTypeWriter,
  dataCenter: issueLinkTypeOnDataCenter,
}
