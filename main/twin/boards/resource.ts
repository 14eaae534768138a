import { livingFields } from '../fields/state.ts'
import { filters } from '../filters/state.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers, isMembers, optionalId, optionalText, requiredText } from '../http/members.ts'
import { filterByText } from '../http/order.ts'
import { created, noContent, ok, type Reply } from '../http/reply.ts'
import { visibleProject } from '../projects/access.ts'
import type { Resource } from '../resource.ts'
import { statuses } from '../statuses/state.ts'
import { agile, agilePage, boardBean, findBoard, isVisible } from './board.ts'
import { boardReads } from './board-reads.ts'
import { addBoard, type Board, boards } from './state.ts'

function listBoards(context: Context): Reply {
  const { query, site } = context
  const asked = query.get('projectKeyOrId')
  const project = asked === null ? undefined : visibleProject(context, asked)
  const type = query.get('type')
  const found = Object.values(boards.of(site)).filter(
    (board) =>
      isVisible(context, board) &&
      (project === undefined || board.projectId === project.id) &&
      (type === null || type.split(',').includes(board.type)) &&
      (query.get('filterId') === null || board.filterId === query.get('filterId')),
  )
  const named = filterByText(context, 'name', found, ({ name }) => [name])
  return agilePage(
    context,
    named.map((board) => boardBean(context, board)),
  )
}

/** Number of the site's own Rank field. */
function rankFieldId({ site }: Context): number {
  const rank = livingFields(site).find(({ schema }) => schema?.custom?.endsWith(':gh-lexo-rank'))
  return Number(rank?.id.replace('customfield_', ''))
}

/** Columns of a new board, from the categories of the site's statuses. */
function deriveColumns(context: Context, type: Board['type']): Board['columns'] {
  const global = Object.values(statuses.of(context.site)).filter(
    ({ projectId }) => projectId === null || projectId === undefined,
  )
  const inCategory = (category: string) =>
    global.filter((status) => status.category === category).map(({ id }) => id)
  return [
    ...(type === 'kanban' ? [{ name: 'Backlog', statusIds: [] }] : []),
    { name: 'To Do', statusIds: inCategory('TODO') },
    { name: 'In Progress', statusIds: inCategory('IN_PROGRESS') },
    { name: 'Done', statusIds: inCategory('DONE') },
  ]
}

function createBoard(context: Context): Reply {
  const body = bodyMembers(context)
  const name = requiredText(body, 'name', 254)
  const type = optionalText(body, 'type')
  if (type !== 'scrum' && type !== 'kanban') return refuse(400, 'The board type is not valid.')
  const filterId = optionalId(body, 'filterId')
  if (filterId === undefined || filters.of(context.site)[filterId] === undefined) {
    return refuse(400, 'The filter does not exist or you do not have permission to view it.')
  }
  const { location } = body
  const place = isMembers(location) ? optionalText(location, 'projectKeyOrId') : undefined
  const projectId = place === undefined ? null : visibleProject(context, place).id
  const columns = deriveColumns(context, type)
  const board = addBoard(context.site, { name, type, filterId, projectId, columns })
  return created(boardBean(context, board))
}

function getConfiguration(context: Context): Reply {
  const board = findBoard(context)
  const { api } = context
  return ok({
    id: Number(board.id),
    name: board.name,
    type: board.type,
    self: `${agile(context)}/${board.id}/configuration`,
    filter: { id: board.filterId, self: `${api}/filter/${board.filterId}` },
    columnConfig: {
      columns: board.columns.map(({ name, statusIds }) => ({
        name,
        statuses: statusIds.map((id) => ({ id, self: `${api}/status/${id}` })),
      })),
      constraintType: 'none',
    },
    ranking: { rankCustomFieldId: rankFieldId(context) },
  })
}

function deleteBoard(context: Context): Reply {
  delete boards.of(context.site)[findBoard(context).id]
  return noContent()
}

const all = '/rest/agile/1.0/board'
const one = `${all}/{boardId}`
const reading = { granular: ['read:board-scope:jira-software', 'read:project:jira'] }
const writing = { granular: ['write:board-scope:jira-software'] }
const configuring = { granular: ['read:board-scope.admin:jira-software', 'read:project:jira'] }

/** Boards of the agile API: listed, created and deleted; nothing public changes one. */
export const boardsResource: Resource = {
  name: 'boards',
  projectDeleted: (site, projectId) => {
    for (const board of Object.values(boards.of(site))) {
      if (board.projectId === projectId) delete boards.of(site)[board.id]
    }
  },
  routes: [
    { method: 'GET', path: all, who: 'open', scopes: reading, handle: listBoards },
    { method: 'POST', path: all, who: 'user', scopes: writing, handle: createBoard },
    {
      method: 'GET',
      path: one,
      who: 'open',
      scopes: reading,
      handle: (context) => ok(boardBean(context, findBoard(context))),
    },
    { method: 'DELETE', path: one, who: 'user', scopes: writing, handle: deleteBoard },
    {
      method: 'GET',
      path: `${one}/configuration`,
      who: 'user',
      scopes: configuring,
      handle: getConfiguration,
    },
    ...boardReads,
  ],
}
