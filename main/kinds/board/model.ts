import type { ConfigObject } from '#contract/model/config-object'
import type { HandWork, KindModel } from '#domain/kind-model'
import { boardAbilities } from './abilities.ts'
import {
  columnValues,
  estimationValues,
  quickFilterValues,
  subFilterValues,
} from './manual-values.ts'

/** What nobody can read is to be looked at wherever a board is made. */
export const unreadWork = (_source: ConfigObject, isNew: boolean): readonly HandWork[] =>
  isNew
    ? [
        { code: 'board-swimlanes', values: [] },
        { code: 'board-settings', values: [] },
      ]
    : []

/**
 * Boards of company-managed projects. Their columns follow from the project's workflow when they are
 * made; everything else about an existing board is set by hand.
 */
export const boardModel: KindModel = {
  kind: 'board',
  title: { one: 'board', many: 'boards' },
  partOf: 'project',
  role: 'carried',
  abilities: boardAbilities,
  deletedOnlyIfMade: true,
  longest: { name: 254 },
  collections: [
    { path: 'columns.columns', identity: ['name'], order: 'ordered' },
    { path: 'columns.columns.*.statuses', identity: 'element', order: 'unordered' },
  ],
  unchangeable: ['name', 'type', 'filter'],
  deferrable: [],
  byHand: [
    { member: 'columns', code: 'board-columns', values: columnValues },
    { member: 'estimation', code: 'board-estimation', values: estimationValues },
    { member: 'quickFilters', code: 'board-quick-filters', values: quickFilterValues },
    { member: 'subQuery', code: 'board-sub-filter', values: subFilterValues },
  ],
  handWork: unreadWork,
}
