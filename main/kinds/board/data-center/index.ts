import type { ConfigObject } from '#contract/model/config-object'
import type { HandWork } from '#domain/kind-model'
import { isUnseen } from '#domain/unseen'
import type { DataCenterKind } from '../../kind.ts'
import { quickFilterValues } from '../manual-values.ts'
import { boardModel, unreadWork } from '../model.ts'
import { boardAbilities } from './abilities.ts'
import { boardEndpoints } from './endpoints.ts'
import { readBoards } from './read.ts'
import { boardWriter } from './write.ts'

/** Quick filters cannot even be read there, so that they are set by hand once a board is made. */
const handWork = (source: ConfigObject, isNew: boolean): readonly HandWork[] => {
  const { quickFilters = null } = source.data
  const values = isUnseen(quickFilters) ? [] : quickFilterValues(quickFilters)
  const filters = isNew && values.length > 0
  return [
    ...(filters ? [{ code: 'board-quick-filters' as const, values }] : []),
    ...unreadWork(source, isNew),
  ]
}

/** Boards of Data Center (jira-dc-api 3.16). */
export const boardOnDataCenter: DataCenterKind = {
  model: {
    abilities: boardAbilities,
    byHand: (boardModel.byHand ?? []).filter(({ member }) => member !== 'quickFilters'),
    handWork,
  },
  endpoints: boardEndpoints,
  read: readBoards,
  writer: boardWriter,
}
