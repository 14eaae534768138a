import type { Context } from '../http/context.ts'
import { ok, type Reply } from '../http/reply.ts'
import { countIssues } from '../issues/state.ts'
import { holdsProjectPermission } from '../projects/access.ts'
import { findProject, type ProjectRecord } from '../projects/state.ts'
import { deskApi, deskPage, refuseDesk } from './answers.ts'
import { type Queue, type RequestType, type ServiceDesk, serviceDesks } from './state.ts'

interface Seen {
  readonly desk: ServiceDesk
  readonly project: ProjectRecord
}

/** The service desks whose projects the caller may see. */
function visibleDesks({ site, caller }: Context): readonly Seen[] {
  return Object.values(serviceDesks.of(site)).flatMap((desk) => {
    const project = findProject(site, desk.projectId)
    const isSeen =
      project !== undefined &&
      holdsProjectPermission(site, caller?.accountId, project, 'BROWSE_PROJECTS')
    return isSeen ? [{ desk, project }] : []
  })
}

/** The service desk of the path, by its own id or that of its project. */
function pathDesk(context: Context): Seen {
  const id = context.params.serviceDeskId ?? ''
  const found = visibleDesks(context).find(
    ({ desk, project }) => desk.id === id || project.id === id || project.key === id,
  )
  return found ?? refuseDesk(404, 'The service desk does not exist or you may not see it.')
}

function deskBean(context: Context, { desk, project }: Seen) {
  return {
    id: desk.id,
    projectId: project.id,
    projectName: project.name,
    projectKey: project.key,
    _links: { self: `${deskApi(context)}/servicedesk/${desk.id}` },
  }
}

function typeBean(context: Context, desk: ServiceDesk, type: RequestType) {
  return {
    ...type,
    helpText: '',
    serviceDeskId: desk.id,
    icon: { id: '10526', _links: { iconUrls: {} } },
    _expands: ['field'],
    _links: { self: `${deskApi(context)}/servicedesk/${desk.id}/requesttype/${type.id}` },
  }
}

/** Counted without regard to the queue's query: all issues of the project. */
function queueBean(context: Context, { desk, project }: Seen, queue: Queue) {
  const isCounted = context.query.get('includeCount') === 'true'
  return {
    ...queue,
    ...(isCounted ? { issueCount: countIssues(context.site, { projectId: project.id }) } : {}),
    _links: { self: `${deskApi(context)}/servicedesk/${desk.id}/queue/${queue.id}` },
  }
}

/** `GET /servicedesk`. */
export function listDesks(context: Context): Reply {
  return deskPage(
    context,
    visibleDesks(context).map((seen) => deskBean(context, seen)),
  )
}

/** `GET /servicedesk/{serviceDeskId}`. */
export function getDesk(context: Context): Reply {
  return ok(deskBean(context, pathDesk(context)))
}

/** `GET /servicedesk/{serviceDeskId}/requesttype`. */
export function listRequestTypes(context: Context): Reply {
  const { desk } = pathDesk(context)
  return deskPage(
    context,
    desk.requestTypes.map((type) => typeBean(context, desk, type)),
  )
}

/** `GET /servicedesk/{serviceDeskId}/requesttype/{requestTypeId}`. */
export function getRequestType(context: Context): Reply {
  const { desk } = pathDesk(context)
  const type = desk.requestTypes.find(({ id }) => id === context.params.requestTypeId)
  if (type === undefined) return refuseDesk(404, 'The request type does not exist.')
  return ok(typeBean(context, desk, type))
}

/** `GET /requesttype`: those of all service desks. */
export function listAllRequestTypes(context: Context): Reply {
  const wanted = context.query.getAll('serviceDeskId')
  const found = visibleDesks(context).filter(
    ({ desk }) => wanted.length === 0 || wanted.includes(desk.id),
  )
  return deskPage(
    context,
    found.flatMap(({ desk }) => desk.requestTypes.map((type) => typeBean(context, desk, type))),
  )
}

/** `GET /servicedesk/{serviceDeskId}/requesttypegroup`. */
export function listGroups(context: Context): Reply {
  return deskPage(context, pathDesk(context).desk.groups)
}

/** `GET /servicedesk/{serviceDeskId}/queue`. */
export function listQueues(context: Context): Reply {
  const seen = pathDesk(context)
  return deskPage(
    context,
    seen.desk.queues.map((queue) => queueBean(context, seen, queue)),
  )
}

/** `GET /servicedesk/{serviceDeskId}/queue/{queueId}`. */
export function getQueue(context: Context): Reply {
  const seen = pathDesk(context)
  const queue = seen.desk.queues.find(({ id }) => id === context.params.queueId)
  if (queue === undefined) return refuseDesk(404, 'The queue does not exist.')
  return ok(queueBean(context, seen, queue))
}
