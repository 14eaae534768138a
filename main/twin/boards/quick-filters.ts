import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { ok, type Reply } from '../http/reply.ts'
import { findBoard } from './access.ts'
import { agilePage } from './board.ts'

/** Quick filters of a board in their order. */
function beansOf(context: Context) {
  const board = findBoard(context)
  return board.quickFilters.map(({ id, name, jql, description }, position) => ({
    id,
    boardId: Number(board.id),
    name,
    jql,
    description,
    position,
  }))
}

/** `GET /board/{boardId}/quickfilter`. */
export function listQuickFilters(context: Context): Reply {
  return agilePage(context, beansOf(context))
}

/** `GET /board/{boardId}/quickfilter/{quickFilterId}`. */
export function getQuickFilter(context: Context): Reply {
  const found = beansOf(context).find(({ id }) => String(id) === context.params.quickFilterId)
  return found === undefined ? refuse(404, 'The quick filter does not exist.') : ok(found)
}
