import { isSeen } from '../filters/access.ts'
import { type Filter, filters } from '../filters/state.ts'
import { holdsGlobalPermission } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers, isMembers, type Members, optionalId, optionalText } from '../http/members.ts'
import { created, noContent, type Reply } from '../http/reply.ts'
import { projectsNamedIn } from '../jql/named-projects.ts'
import { holdsProjectPermission } from '../projects/access.ts'
import { findProject, projectSlice } from '../projects/state.ts'
import { anyBoard, isAdministered, isVisible, refuseUnseen } from './access.ts'
import { boardBean } from './board.ts'
import { defaultColumns, defaultEstimation } from './default-columns.ts'
import { addBoard, boards } from './state.ts'

function readName(body: Members): string {
  const name = optionalText(body, 'name')?.trim() ?? ''
  if (name === '') refuse(400, 'The board name has to be provided.')
  if (name.length >= 255) refuse(400, 'The board name must be less than 255 characters.')
  return name
}

/** A filter that the caller sees; nothing overrides its shares here. */
function readFilter(context: Context, body: Members): Filter {
  const id = optionalId(body, 'filterId') ?? ''
  const filter = filters.of(context.site)[id]
  return filter !== undefined && isSeen(context, filter)
    ? filter
    : refuse(
        400,
        `The filter with id '${id}' does not exist or you do not have permission to view it.`,
      )
}

/** The project a board is to be in; null = with the caller. */
function readLocation({ site, caller }: Context, { location }: Members): string | null {
  if (!isMembers(location)) return null
  const type = optionalText(location, 'type')
  const asked = optionalText(location, 'projectKeyOrId')
  if (type === 'user') {
    if (asked !== undefined) refuse(400, 'A project cannot be given for a location of type user.')
    return null
  }
  if (type !== 'project') return refuse(400, 'The location type is not valid.')
  const project = findProject(site, asked ?? '')
  return project !== undefined &&
    holdsProjectPermission(site, caller?.accountId, project, 'BROWSE_PROJECTS')
    ? project.id
    : refuse(
        400,
        `The project '${asked ?? ''}' does not exist or you do not have permission to see it.`,
      )
}

/** `POST /board`; without the right to share, the board is private without a word. */
export function createBoard(context: Context): Reply {
  const { site, caller } = context
  const body = bodyMembers(context)
  const name = readName(body)
  const type = optionalText(body, 'type')
  if (type !== 'scrum' && type !== 'kanban') return refuse(400, 'The board type is not valid.')
  const filter = readFilter(context, body)
  const projectId = readLocation(context, body)
  const named = projectsNamedIn(context, filter.jql)
  const projects = (named.length > 0 || projectId === null ? named : [projectId]).flatMap(
    (id) => projectSlice.of(site)[id] ?? [],
  )
  const board = addBoard(site, {
    name,
    type,
    filterId: filter.id,
    projectId,
    ownerAccountId: caller?.accountId ?? '',
    isPrivate: !holdsGlobalPermission(site, caller?.accountId, 'CREATE_SHARED_OBJECTS'),
    columns: defaultColumns(site, type, projects),
    estimation: defaultEstimation(site, type),
  })
  return created(boardBean(context, board))
}

/** `DELETE /board/{boardId}`: administrators need not see it; team-managed ones stay. */
export function deleteBoard(context: Context): Reply {
  const board = anyBoard(context)
  if (board === undefined) return refuseUnseen()
  if (!isAdministered(context, board)) {
    return isVisible(context, board)
      ? refuse(403, 'You do not have permission to delete this board.')
      : refuseUnseen()
  }
  if (board.type === 'simple') refuse(403, 'Boards of team-managed projects cannot be deleted.')
  delete boards.of(context.site)[board.id]
  return noContent()
}
