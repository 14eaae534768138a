import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { noContent, ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { findBoard, isAdministered } from './access.ts'
import { agile } from './board.ts'
import type { Board } from './state.ts'

/** The board of the path; here something that is no number is 400. */
function readBoard(context: Context): Board {
  const { boardId = '' } = context.params
  if (!/^\d+$/.test(boardId)) refuse(400, `The board id '${boardId}' is not valid.`)
  return findBoard(context)
}

function writableBoard(context: Context): Board {
  const board = readBoard(context)
  if (!isAdministered(context, board)) {
    refuse(404, 'You do not have permission to change the properties of this board.')
  }
  return board
}

function refuseMissing({ properties }: Board, key: string): void {
  if (!Object.hasOwn(properties, key)) refuse(404, `Property with key ${key} not found.`)
}

function listKeys(context: Context): Reply {
  const board = readBoard(context)
  const keys = Object.keys(board.properties).map((key) => ({
    key,
    self: `${agile(context)}/${board.id}/properties/${encodeURIComponent(key)}`,
  }))
  return ok({ keys })
}

function getProperty(context: Context): Reply {
  const board = readBoard(context)
  const { propertyKey: key = '' } = context.params
  refuseMissing(board, key)
  return ok({ key, value: board.properties[key] })
}

function putProperty(context: Context): Reply {
  const board = writableBoard(context)
  const { propertyKey: key = '' } = context.params
  if (Buffer.byteLength(key) > 255) refuse(400, 'The property key must not exceed 255 bytes.')
  if (context.body === undefined) refuse(400, 'The property value cannot be empty.')
  const status = Object.hasOwn(board.properties, key) ? 200 : 201
  board.properties[key] = context.body
  return { status }
}

function deleteProperty(context: Context): Reply {
  const board = writableBoard(context)
  const { propertyKey: key = '' } = context.params
  refuseMissing(board, key)
  delete board.properties[key]
  return noContent()
}

const all = '/rest/agile/1.0/board/{boardId}/properties'
const one = `${all}/{propertyKey}`
const admin = 'board-scope.admin:jira-software'

/** Properties of boards: any JSON. */
export const propertyRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: all,
    who: 'user',
    scopes: { granular: [`read:${admin}`] },
    handle: listKeys,
  },
  {
    method: 'GET',
    path: one,
    who: 'user',
    scopes: { granular: [`read:${admin}`] },
    handle: getProperty,
  },
  {
    method: 'PUT',
    path: one,
    who: 'user',
    scopes: { granular: [`write:${admin}`] },
    handle: putProperty,
  },
  {
    method: 'DELETE',
    path: one,
    who: 'user',
    scopes: { granular: [`delete:${admin}`] },
    handle: deleteProperty,
  },
]
