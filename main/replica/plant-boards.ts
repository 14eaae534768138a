import type { JsonObject } from '#contract/model/json'
import { isReference } from '#contract/model/reference'
import { addBoard, addQuickFilter, type Board, boards, type Estimation } from '#twin/boards/state'
import { filters } from '#twin/filters/state'
import { idOf, idsOf, objectOf, objectsOf, textOf } from './data.ts'
import { type Planting, replacing } from './planting.ts'
import { writtenText } from './write-text.ts'

const types = ['scrum', 'kanban', 'simple'] as const
const constraints = ['none', 'issueCount', 'issueCountExclSubs'] as const

const columnsOf = (data: JsonObject): Board['columns'] =>
  objectsOf(objectOf(data, 'columns'), 'columns').map((column) => ({
    name: textOf(column, 'name'),
    statusIds: idsOf(column, 'statuses'),
    ...(typeof column.min === 'number' ? { min: column.min } : {}),
    ...(typeof column.max === 'number' ? { max: column.max } : {}),
  }))

const estimationOf = (data: JsonObject): Estimation => {
  const { type, field } = objectOf(data, 'estimation')
  if (type === 'field') {
    return { type, fieldId: isReference(field) ? field.id : String(field ?? '') }
  }
  return { type: type === 'issueCount' ? type : 'none' }
}

/** Boards of company-managed projects. Whose a board is that is in no project is in no snapshot. */
export const plantBoards = (planting: Planting): void => {
  const { site } = planting
  const all = boards.of(site)
  for (const { id, name, owner, data } of replacing(planting, 'board', all)) {
    const filterId = idOf(data, 'filter') ?? ''
    const board: Board = {
      id,
      name,
      type: types.find((type) => type === data.type) ?? 'kanban',
      filterId,
      projectId: owner?.id ?? null,
      ownerAccountId: filters.of(site)[filterId]?.ownerAccountId ?? planting.accountId,
      isPrivate: false,
      columns: columnsOf(data),
      constraintType:
        constraints.find((one) => one === objectOf(data, 'columns').constraint) ?? 'none',
      estimation: estimationOf(data),
      subQuery: writtenText(data, 'subQuery'),
      quickFilters: [],
      properties: {},
    }
    all[id] = board
    for (const quick of objectsOf(data, 'quickFilters')) {
      addQuickFilter(site, board, {
        name: textOf(quick, 'name'),
        description: textOf(quick, 'description'),
        jql: writtenText(quick, 'jql'),
      })
    }
  }
}

/** Boards of team-managed projects, of which no more than the names are known. */
export const plantTeamBoards = ({ site, snapshot, accountId }: Planting): void => {
  for (const { projectId, what, name } of snapshot.notCarried) {
    if (what !== 'board of a team-managed project') continue
    const named = Object.values(filters.of(site)).find((one) => one.name === `Filter for ${name}`)
    addBoard(site, {
      name,
      type: 'simple',
      filterId: named?.id ?? '',
      projectId,
      ownerAccountId: named?.ownerAccountId ?? accountId,
      columns: [],
    })
  }
}
