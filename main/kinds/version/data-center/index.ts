import type { DataCenterKind } from '../../kind.ts'
import { versionWriterFor } from '../write.ts'
import { versionAbilities } from './abilities.ts'
import { versionEndpoints } from './endpoints.ts'
import { readVersions } from './read.ts'

/** Versions of projects of Data Center (jira-dc-api 3.13). */
export const versionOnDataCenter: DataCenterKind = {
  model: { abilities: versionAbilities, deletedOnlyIfMade: true },
  endpoints: versionEndpoints,
  read: readVersions,
  writer: versionWriterFor(versionEndpoints),
}
