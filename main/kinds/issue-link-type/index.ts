import type { Kind } from '../kind.ts'
import { issueLinkTypeEndpoints } from './endpoints.ts'
import { issueLinkTypeModel } from './model.ts'
import { readIssueLinkTypes } from './read.ts'
import { issueLinkTypeWriter } from './write.ts'

/** Issue link types (jira-api 3.26). */
export const issueLinkTypeKind: Kind = {
  model: issueLinkTypeModel,
  endpoints: issueLinkTypeEndpoints,
  read: readIssueLinkTypes,
  writer: issueLinkTypeWriter,
}
