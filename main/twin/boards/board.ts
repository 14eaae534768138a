import type { Context } from '../http/context.ts'
import { pageBean } from '../http/paging.ts'
import { ok, type Reply } from '../http/reply.ts'
import { queryExpand } from '../http/text-paging.ts'
import { findProject } from '../projects/state.ts'
import { olderUserBean } from '../users/bean.ts'
import { accounts } from '../users/state.ts'
import { filterOf, isAdministered } from './access.ts'
import type { Board } from './state.ts'

type Bean = Readonly<Record<string, unknown>>

/** Address of the boards. */
export const agile = (context: Context): string => `${context.site.address}/rest/agile/1.0/board`

/** Where a board is: in a project, or with a person. */
function locationBean({ site }: Context, board: Board): Bean {
  const project = board.projectId === null ? undefined : findProject(site, board.projectId)
  if (project !== undefined) {
    const { id, key, name, projectTypeKey } = project
    const displayName = `${name} (${key})`
    return {
      projectId: Number(id),
      displayName,
      projectName: name,
      projectKey: key,
      projectTypeKey,
      name: displayName,
    }
  }
  const owner = accounts.of(site)[board.ownerAccountId]
  const name = owner?.displayName ?? 'Former user'
  return { userAccountId: board.ownerAccountId, displayName: name, name }
}

function expandedMembers(context: Context, board: Board): Bean {
  const expand = queryExpand(context)
  const owner = accounts.of(context.site)[board.ownerAccountId]
  const users = owner === undefined ? [] : [olderUserBean(context, owner)]
  return {
    ...(expand.has('admins') ? { admins: { users, groups: [] } } : {}),
    ...(expand.has('permissions') ? { canEdit: isAdministered(context, board) } : {}),
  }
}

/** A board in a list and by itself. It is private when nobody else sees its filter. */
export function boardBean(context: Context, board: Board): Bean {
  const filter = filterOf(context, board)
  return {
    id: Number(board.id),
    self: `${agile(context)}/${board.id}`,
    name: board.name,
    type: board.type,
    isPrivate: board.isPrivate || (filter?.shares.length ?? 0) === 0,
    location: locationBean(context, board),
    ...expandedMembers(context, board),
  }
}

/** A board that an administrator does not see: without name and type. */
export function privateBoardBean(context: Context, board: Board): Bean {
  const { name: _name, type: _type, ...rest } = boardBean(context, board)
  return { ...rest, isPrivate: true }
}

/** The agile API's page has no links. */
export function agilePage(context: Context, items: readonly unknown[]): Reply {
  const { maxResults, startAt, total, isLast, values } = pageBean(context, items, {
    size: 50,
    cap: 50,
  })
  return ok({ maxResults, startAt, total, isLast, values })
}
