import { findField, livingFields } from '../fields/state.ts'
import type { Context } from '../http/context.ts'
import { ok, type Reply } from '../http/reply.ts'
import { translate } from '../locale.ts'
import { findBoard } from './access.ts'
import { agile } from './board.ts'
import type { Board, BoardColumn, Estimation } from './state.ts'

type Bean = Readonly<Record<string, unknown>>

/** Number of the site's own Rank field. */
function rankFieldId({ site }: Context): number {
  const rank = livingFields(site).find(({ schema }) => schema?.custom?.endsWith(':gh-lexo-rank'))
  return Number(rank?.id.replace('customfield_', ''))
}

function columnBean({ api }: Context, { name, statusIds, min, max }: BoardColumn): Bean {
  return {
    name,
    statuses: statusIds.map((id) => ({ id, self: `${api}/status/${id}` })),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  }
}

function estimationBean(context: Context, estimation: Estimation): Bean {
  if (estimation.type !== 'field') return estimation
  const { type, fieldId } = estimation
  const field = findField(context.site, fieldId)
  const displayName = field === undefined ? fieldId : translate(context, field)
  return { type, field: { fieldId, displayName } }
}

function ofItsType(context: Context, board: Board): Bean {
  if (board.type === 'scrum') return { estimation: estimationBean(context, board.estimation) }
  return board.type === 'kanban' ? { subQuery: { query: board.subQuery } } : {}
}

/** `GET /board/{boardId}/configuration`: columns, filter, estimation or sub-query, and the rank field. */
export function getConfiguration(context: Context): Reply {
  const board = findBoard(context)
  const { id, name, type, filterId, columns, constraintType } = board
  return ok({
    id: Number(id),
    name,
    type,
    self: `${agile(context)}/${id}/configuration`,
    filter: { id: filterId, self: `${context.api}/filter/${filterId}` },
    ...ofItsType(context, board),
    columnConfig: { columns: columns.map((column) => columnBean(context, column)), constraintType },
    ranking: { rankCustomFieldId: rankFieldId(context) },
  })
}
