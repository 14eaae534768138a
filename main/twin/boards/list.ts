import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { filterByText, orderItems } from '../http/order.ts'
import { ok, type Reply } from '../http/reply.ts'
import { holdsProjectPermission } from '../projects/access.ts'
import { findProject, type ProjectRecord } from '../projects/state.ts'
import { anyBoard, findBoard, isAdministrator, isVisible, relevantProjects } from './access.ts'
import { agile, agilePage, boardBean, privateBoardBean } from './board.ts'
import { type Board, boards } from './state.ts'

function askedProject(context: Context, parameter: string): ProjectRecord | undefined {
  const asked = context.query.get(parameter)
  if (asked === null) return undefined
  const { site, caller } = context
  const project = findProject(site, asked)
  return project !== undefined &&
    holdsProjectPermission(site, caller?.accountId, project, 'BROWSE_PROJECTS')
    ? project
    : refuse(400, `The project '${asked}' does not exist or you do not have permission to see it.`)
}

/** A test for where boards are; `negateLocationFiltering` turns it round. */
function readLocation(context: Context): (board: Board) => boolean {
  const { query, site } = context
  const project = askedProject(context, 'projectLocation')
  const person = query.get('accountIdLocation')
  const types = query.getAll('projectTypeLocation')
  const tests: ((board: Board) => boolean)[] = []
  if (project !== undefined) tests.push(({ projectId }) => projectId === project.id)
  if (person !== null) {
    tests.push(({ projectId, ownerAccountId }) => projectId === null && ownerAccountId === person)
  }
  if (types.length > 0) {
    tests.push(({ projectId }) => {
      const type = findProject(site, projectId ?? '')?.projectTypeKey
      return type !== undefined && types.includes(type)
    })
  }
  const negated = query.get('negateLocationFiltering') === 'true'
  return (board) => tests.length === 0 || tests.every((test) => test(board)) !== negated
}

function fittingBoards(context: Context): readonly Board[] {
  const { query, site } = context
  const project = askedProject(context, 'projectKeyOrId')
  const isThere = readLocation(context)
  const types = query.get('type')?.split(',')
  const filterId = query.get('filterId')
  return Object.values(boards.of(site)).filter(
    (board) =>
      (project === undefined || relevantProjects(context, board).includes(project.id)) &&
      (types === undefined || types.includes(board.type)) &&
      (filterId === null || board.filterId === filterId) &&
      isThere(board),
  )
}

/**
 * `GET /board`. A project's boards are those whose filter names it, wherever they are. Administrators
 * may have private boards of others at the end, without name and type.
 */
export function listBoards(context: Context): Reply {
  const fitting = fittingBoards(context)
  const seen = fitting.filter((board) => isVisible(context, board))
  const named = filterByText(context, 'name', seen, ({ name }) => [name])
  const ordered = orderItems(context, named, { name: ({ name }) => name })
  const withHidden = context.query.get('includePrivate') === 'true' && isAdministrator(context)
  const hidden = withHidden ? fitting.filter((board) => !seen.includes(board)) : []
  return agilePage(context, [
    ...ordered.map((board) => boardBean(context, board)),
    ...hidden.map((board) => privateBoardBean(context, board)),
  ])
}

/** `GET /board/{boardId}`: administrators have others' private boards without name and type. */
export function getBoard(context: Context): Reply {
  const board = anyBoard(context)
  return board !== undefined && !isVisible(context, board) && isAdministrator(context)
    ? ok(privateBoardBean(context, board))
    : ok(boardBean(context, findBoard(context)))
}

/** `GET /board/filter/{filterId}`. */
export function listForFilter(context: Context): Reply {
  const found = Object.values(boards.of(context.site)).filter(
    (board) => board.filterId === context.params.filterId && isVisible(context, board),
  )
  const beans = found.map(({ id, name }) => ({
    id: Number(id),
    name,
    self: `${agile(context)}/${id}`,
  }))
  return agilePage(context, beans)
}
