import { isSeen } from '../filters/access.ts'
import { type Filter, filters } from '../filters/state.ts'
import { holdsGlobalPermission } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { projectsNamedIn } from '../jql/named-projects.ts'
import { holdsProjectPermission } from '../projects/access.ts'
import { findProject } from '../projects/state.ts'
import { type Board, boards } from './state.ts'

/** The filter of a board; undefined when somebody has deleted it. */
export function filterOf({ site }: Context, { filterId }: Board): Filter | undefined {
  return filters.of(site)[filterId]
}

/** Whether the caller sees a board: it is shared as its filter is. */
export function isVisible(context: Context, board: Board): boolean {
  if (board.ownerAccountId === context.caller?.accountId) return true
  const filter = filterOf(context, board)
  return !board.isPrivate && filter !== undefined && isSeen(context, filter)
}

/** Whether the caller is an administrator of the site. */
export function isAdministrator({ site, caller }: Context): boolean {
  return holdsGlobalPermission(site, caller?.accountId, 'ADMINISTER')
}

/** Whether the caller may change or delete a board: its owner, and administrators of site or project. */
export function isAdministered(context: Context, board: Board): boolean {
  const { site, caller } = context
  if (caller === undefined) return false
  if (board.ownerAccountId === caller.accountId || isAdministrator(context)) return true
  const project = board.projectId === null ? undefined : findProject(site, board.projectId)
  return (
    project !== undefined &&
    holdsProjectPermission(site, caller.accountId, project, 'ADMINISTER_PROJECTS')
  )
}

/** The board of the path as it is, whoever asks. */
export function anyBoard({ site, params }: Context): Board | undefined {
  return boards.of(site)[params.boardId ?? '']
}

/** Ends with the 404 of a board that is not there, or not for this caller. */
export function refuseUnseen(): never {
  return refuse(404, 'Board does not exist or you do not have permission to see it.')
}

/** The board of the path; 404 for who may not see it, administrators too. */
export function findBoard(context: Context): Board {
  const board = anyBoard(context)
  return board !== undefined && isVisible(context, board) ? board : refuseUnseen()
}

/** Ids of the projects that a board's filter names; of a board without filter, none. */
export function relevantProjects(context: Context, board: Board): readonly string[] {
  return projectsNamedIn(context, filterOf(context, board)?.jql ?? '')
}
