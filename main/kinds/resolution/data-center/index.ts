import type { DataCenterKind } from '../../kind.ts'
import { readOnly } from '../../not-written.ts'
import { resolutionAbilities } from '../abilities.ts'
import { normaliseResolution } from '../read.ts'
import { resolutionEndpoints } from './endpoints.ts'

/** Resolutions of Data Center, which its REST API only shows (jira-dc-api §2). */
export const resolutionOnDataCenter: DataCenterKind = {
  model: { abilities: readOnly(resolutionAbilities.lost) },
  endpoints: resolutionEndpoints,
  read: async ({ api }) => (await api.list(resolutionEndpoints.list)).map(normaliseResolution),
}
