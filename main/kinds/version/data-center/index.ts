import { notShownUsers } from '../../deleted-unless-used.ts'
import type { DataCenterKind } from '../../kind.ts'
import { versionWriterFor } from '../write.ts'
import { versionAbilities } from './abilities.ts'
import { versionEndpoints } from './endpoints.ts'
import { readVersions } from './read.ts'

/** Versions of projects of Data Center (jira-dc-api 3.13). */
export const versionOnDataCenter: DataCenterKind = {
  model: {
    abilities: versionAbilities,
    usersNotShown: [notShownUsers.filters, notShownUsers.automation],
  },
  endpoints: versionEndpoints,
  read: readVersions,
  writer: versionWriterFor(versionEndpoints),
}
