import { findBoard, relevantProjects } from '../../boards/access.ts'
import { agilePage } from '../../boards/board.ts'
import { boardsResource } from '../../boards/resource.ts'
import type { Context } from '../../http/context.ts'
import { isMembers, type Members } from '../../http/members.ts'
import { ok, type Reply } from '../../http/reply.ts'
import { findProject } from '../../projects/state.ts'
import { withMembers, withQuery } from '../as-cloud.ts'
import { briefProjectBean } from '../projects/brief-bean.ts'
import type { DataCenterRoute } from '../route.ts'
import { sharedRoute } from '../shared-route.ts'

type Method = DataCenterRoute['method']
const all = '/rest/agile/1.0/board'
const one = `${all}/{boardId}`

/** No board has a place, a person or privacy here (`BoardBean`). */
function plain({ id, self, name, type }: Members): Members {
  return { id, self, name, type }
}

/** What Cloud's query could ask for as well is not known here. */
const asked = (context: Context): Context =>
  withQuery(context, {
    projectLocation: undefined,
    accountIdLocation: undefined,
    projectTypeLocation: undefined,
    includePrivate: undefined,
    expand: undefined,
  })

/** Cloud's answer with its boards made plain. */
function plainBoards(method: Method, path: string): DataCenterRoute {
  const route = sharedRoute(boardsResource, method, path)
  const handle = (context: Context): Reply => {
    const placeless = withMembers(asked(context), ({ location: _, ...body }) => body)
    const reply = route.handle(placeless)
    const body = reply.body as Members
    const values = body.values as readonly Members[] | undefined
    if (!isMembers(body)) return reply
    return { ...reply, body: values ? { ...body, values: values.map(plain) } : plain(body) }
  }
  return { ...route, handle }
}

/** `GET /board/{boardId}/project`: those that the board's filter names. */
function listProjects(context: Context): Reply {
  const ids = relevantProjects(context, findBoard(context))
  const found = ids.flatMap((id) => findProject(context.site, id) ?? [])
  return agilePage(
    context,
    found.map((project) => briefProjectBean(context, project)),
  )
}

/** `…/settings/refined-velocity`: nobody has switched it on. */
function refinedVelocity(context: Context): Reply {
  findBoard(context)
  return ok({ value: false })
}

const properties = `${one}/properties`
const property = `${properties}/{propertyKey}`

/** Boards (jira-dc-api §3.16): made of a filter, and deleted; columns and estimation are only read. */
export const boardsRoutes: readonly DataCenterRoute[] = [
  plainBoards('GET', all),
  plainBoards('POST', all),
  plainBoards('GET', one),
  sharedRoute(boardsResource, 'DELETE', one),
  sharedRoute(boardsResource, 'GET', `${one}/configuration`),
  { method: 'GET', path: `${one}/project`, who: 'user', handle: listProjects },
  {
    method: 'GET',
    path: `${one}/settings/refined-velocity`,
    who: 'user',
    handle: refinedVelocity,
  },
  sharedRoute(boardsResource, 'GET', properties),
  sharedRoute(boardsResource, 'GET', property),
  sharedRoute(boardsResource, 'PUT', property),
  sharedRoute(boardsResource, 'DELETE', property),
]
