import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { pageBean } from '../http/paging.ts'
import { ok, type Reply } from '../http/reply.ts'
import { holdsProjectPermission } from '../projects/access.ts'
import { findProject } from '../projects/state.ts'
import { type Board, boards } from './state.ts'

/** Address of the boards. */
export const agile = (context: Context): string => `${context.site.address}/rest/agile/1.0/board`

/** A board in a list and by itself. */
export function boardBean(context: Context, board: Board): Readonly<Record<string, unknown>> {
  const project = board.projectId === null ? undefined : findProject(context.site, board.projectId)
  return {
    id: Number(board.id),
    self: `${agile(context)}/${board.id}`,
    name: board.name,
    type: board.type,
    isPrivate: false,
    ...(project === undefined
      ? {}
      : {
          location: {
            projectId: Number(project.id),
            displayName: `${project.name} (${project.key})`,
            projectName: project.name,
            projectKey: project.key,
            projectTypeKey: project.projectTypeKey,
            name: `${project.name} (${project.key})`,
          },
        }),
  }
}

/** Boards of projects are seen by those who may browse the project. */
export function isVisible(context: Context, board: Board): boolean {
  const { site, caller } = context
  const project = board.projectId === null ? undefined : findProject(site, board.projectId)
  return (
    project === undefined ||
    holdsProjectPermission(site, caller?.accountId, project, 'BROWSE_PROJECTS')
  )
}

/** The board of the path; 404 for who may not see it. */
export function findBoard(context: Context): Board {
  const board = boards.of(context.site)[context.params.boardId ?? '']
  if (board === undefined || !isVisible(context, board)) {
    return refuse(404, 'Board does not exist or you do not have permission to see it.')
  }
  return board
}

/** The agile API's page has no links. */
export function agilePage(context: Context, items: readonly unknown[]): Reply {
  const { maxResults, startAt, total, isLast, values } = pageBean(context, items, {
    size: 50,
    cap: 50,
  })
  return ok({ maxResults, startAt, total, isLast, values })
}
