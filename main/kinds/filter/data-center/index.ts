import { isReference } from '#contract/model/reference'
import type { ByHand } from '#domain/kind-model'
import type { DataCenterKind } from '../../kind.ts'
import { filterAbilities } from './abilities.ts'
import { filterEndpoints } from './endpoints.ts'
import { readFilters } from './read.ts'
import { asOnDataCenter } from './settle-shares.ts'
import { filterWriter } from './write.ts'

const ownerValues: ByHand['values'] = (owner, nameOf) =>
  isReference(owner) ? [{ label: 'Owner', value: nameOf(owner) }] : []

/** Filters of Data Center (jira-dc-api 3.15). */
export const filterOnDataCenter: DataCenterKind = {
  model: {
    abilities: filterAbilities,
    settle: () => ({ paths: ['columns'], apply: asOnDataCenter, handWork: [] }),
    byHand: [{ member: 'owner', code: 'filter-owner', values: ownerValues }],
  },
  endpoints: filterEndpoints,
  read: readFilters,
  writer: filterWriter,
}
