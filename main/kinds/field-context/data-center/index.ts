import type { DataCenterKind } from '../../kind.ts'
import { fieldContextAbilities } from './abilities.ts'
import { fieldContextEndpoints } from './endpoints.ts'
import { readFieldContexts } from './read.ts'

/** Contexts of custom fields of Data Center, taken together, with options (jira-dc-api 3.9). */
export const fieldContextOnDataCenter: DataCenterKind = {
  model: { abilities: fieldContextAbilities },
  endpoints: fieldContextEndpoints,
  read: readFieldContexts,
}
