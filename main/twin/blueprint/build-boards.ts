import { addQuickFilter, type Board, boards, type Estimation } from '../boards/state.ts'
import type { Blueprint } from './blueprint.ts'
import { type Builder, createdId } from './builder.ts'
import { fillText, fillValue } from './fill-text.ts'
import type { BoardBlueprint } from './search-blueprints.ts'

const estimationOf = ({ directory }: Builder, text: string): Estimation =>
  text === 'none' || text === 'issueCount'
    ? { type: text }
    : { type: 'field', fieldId: directory.id('field', text) }

const columnsOf = (
  { directory }: Builder,
  columns: NonNullable<BoardBlueprint['columns']>,
): Board['columns'] =>
  columns.map(({ name, statuses, ...limits }) => ({
    name,
    statusIds: statuses.map((status) => directory.id('status', status)),
    ...limits,
  }))

/** Writes what no public operation does. */
const adjust = (builder: Builder, record: Board, board: BoardBlueprint): void => {
  const { site, directory } = builder
  if (board.owner !== undefined) record.ownerAccountId = directory.id('user', board.owner)
  if (board.columns !== undefined) record.columns = columnsOf(builder, board.columns)
  if (board.constraintType !== undefined) record.constraintType = board.constraintType
  if (board.estimation !== undefined) record.estimation = estimationOf(builder, board.estimation)
  if (board.subQuery !== undefined) record.subQuery = fillText(directory, board.subQuery)
  for (const { name, jql, description = '' } of board.quickFilters ?? []) {
    addQuickFilter(site, record, { name, jql: fillText(directory, jql), description })
  }
  Object.assign(record.properties, fillValue(directory, board.properties ?? {}))
}

/** Boards over filters of the blueprint. */
export const buildBoards = (builder: Builder, blueprint: Blueprint): void => {
  const { api, site, directory } = builder
  for (const board of blueprint.boards) {
    const made = api.call('POST', '/rest/agile/1.0/board', {
      name: board.name,
      type: board.type,
      filterId: Number(directory.id('filter', board.filter)),
      location:
        board.project === undefined
          ? { type: 'user' }
          : { type: 'project', projectKeyOrId: board.project },
    })
    const record = boards.of(site)[createdId(made)]
    if (record !== undefined) adjust(builder, record, board)
  }
}
