import { nextId } from '../ids.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** A board over a filter. */
export interface Board {
  readonly id: string
  readonly name: string
  readonly type: 'scrum' | 'kanban' | 'simple'
  readonly filterId: string
  /** Null when the board belongs to a person. */
  readonly projectId: string | null
  /** Columns as they were made from the workflow's statuses. */
  readonly columns: readonly { readonly name: string; readonly statusIds: readonly string[] }[]
}

/** Boards by id. */
export const boards = defineSlice('boards', (): Record<string, Board> => ({}))

/** Adds a board; its filter is not checked here. */
export function addBoard(site: Pick<Site, 'state'>, details: Omit<Board, 'id'>): Board {
  const board: Board = { ...details, id: nextId(site, 'board') }
  boards.of(site)[board.id] = board
  return board
}
