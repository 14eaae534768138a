import { nextId } from '../ids.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** A column of a board; limits are numbers of issues. */
export interface BoardColumn {
  readonly name: string
  readonly statusIds: readonly string[]
  readonly min?: number
  readonly max?: number
}

/** A button of a board that narrows what it shows. */
export interface QuickFilter {
  readonly id: number
  readonly name: string
  readonly jql: string
  readonly description: string
}

/** What a board estimates by. */
export type Estimation =
  | { readonly type: 'none' | 'issueCount' }
  | { readonly type: 'field'; readonly fieldId: string }

/** A board over a filter. What no public operation writes is changed in place. */
export interface Board {
  readonly id: string
  name: string
  readonly type: 'scrum' | 'kanban' | 'simple'
  filterId: string
  /** Null when the board belongs to a person: its owner. */
  readonly projectId: string | null
  ownerAccountId: string
  /** Seen by its owner only, because the owner may not share. */
  readonly isPrivate: boolean
  columns: readonly BoardColumn[]
  constraintType: 'none' | 'issueCount' | 'issueCountExclSubs'
  /** Scrum boards only. */
  estimation: Estimation
  /** Kanban boards only: which issues are left off. */
  subQuery: string
  quickFilters: readonly QuickFilter[]
  readonly properties: Record<string, unknown>
}

/** What a new board is given. */
export type BoardDetails = Pick<
  Board,
  'name' | 'type' | 'filterId' | 'projectId' | 'ownerAccountId' | 'columns'
> & { readonly isPrivate?: boolean; readonly estimation?: Estimation }

/** Which issues a new kanban board leaves off. */
const unreleased = 'fixVersion in unreleasedVersions() OR fixVersion is EMPTY'

/** Boards by id. */
export const boards = defineSlice('boards', (): Record<string, Board> => ({}))

/** Adds a board; its filter is not checked here. */
export function addBoard(site: Pick<Site, 'state'>, details: BoardDetails): Board {
  const board: Board = {
    isPrivate: false,
    constraintType: 'none',
    estimation: { type: 'none' },
    subQuery: details.type === 'kanban' ? unreleased : '',
    quickFilters: [],
    properties: {},
    ...details,
    id: nextId(site, 'board'),
  }
  boards.of(site)[board.id] = board
  return board
}

/** Gives a board a quick filter behind the others: what people do in the browser only. */
export function addQuickFilter(
  site: Pick<Site, 'state'>,
  board: Board,
  details: Omit<QuickFilter, 'id'>,
): void {
  const id = Number(nextId(site, 'quickFilter'))
  board.quickFilters = [...board.quickFilters, { ...details, id }]
}
