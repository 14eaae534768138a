import type { Context } from '../../http/context.ts'
import { ok, type Reply } from '../../http/reply.ts'
import { holdsProjectPermission, visibleProject } from '../../projects/access.ts'
import { getProjectStatuses } from '../../projects/details.ts'
import { projectsResource } from '../../projects/resource.ts'
import { livingProjects } from '../../projects/state.ts'
import { statuses } from '../../statuses/state.ts'
import type { DataCenterRoute } from '../route.ts'
import { sharedRoute } from '../shared-route.ts'
import { statusBean } from '../statuses/bean.ts'
import { listedProjectBean, projectBean } from './bean.ts'
import {
  archiveDataCenterProject,
  changeProjectType,
  createDataCenterProject,
  deleteDataCenterProject,
  restoreDataCenterProject,
  updateDataCenterProject,
} from './write.ts'

/** `GET /project`: all that the caller sees, at once and bare; archived ones when asked for. */
function listProjects(context: Context): Reply {
  const { site, caller, query } = context
  const archivedToo = query.get('includeArchived') === 'true'
  const seen = livingProjects(site)
    .filter(({ status }) => status === 'live' || archivedToo)
    .filter((one) => holdsProjectPermission(site, caller?.accountId, one, 'BROWSE_PROJECTS'))
    .toSorted((one, other) => one.name.localeCompare(other.name))
  return ok(seen.map((project) => listedProjectBean(context, project)))
}

function getProject(context: Context): Reply {
  const project = visibleProject(context, context.params.projectIdOrKey ?? '')
  return ok(projectBean(context, project))
}

interface TypeWithStatuses {
  readonly statuses: readonly { readonly id: string }[]
}

/** `GET /project/{k}/statuses`: Cloud's with statuses as Data Center shows them. */
function listStatuses(context: Context): Reply {
  const all = statuses.of(context.site)
  const types = getProjectStatuses(context).body as readonly TypeWithStatuses[]
  return ok(
    types.map((type) => ({
      ...type,
      statuses: type.statuses.flatMap(({ id }) => {
        const status = all[id]
        return status === undefined ? [] : [statusBean(context, status)]
      }),
    })),
  )
}

const all = '/rest/api/2/project'
const one = `${all}/{projectIdOrKey}`
const writing = { method: 'PUT', who: 'user', websudo: true } as const

/** Projects (jira-dc-api §3.2): one list without pages, leads by user name, no trash. */
export const projectsRoutes: readonly DataCenterRoute[] = [
  { method: 'GET', path: all, who: 'open', handle: listProjects },
  { ...writing, method: 'POST', path: all, handle: createDataCenterProject },
  sharedRoute(projectsResource, 'GET', '/project/type', { who: 'user' }),
  sharedRoute(projectsResource, 'GET', '/project/type/{projectTypeKey}', { who: 'user' }),
  { method: 'GET', path: one, who: 'open', handle: getProject },
  { method: 'PUT', path: one, who: 'user', handle: updateDataCenterProject },
  { ...writing, method: 'DELETE', path: one, handle: deleteDataCenterProject },
  { ...writing, path: `${one}/archive`, handle: archiveDataCenterProject },
  { ...writing, path: `${one}/restore`, handle: restoreDataCenterProject },
  { ...writing, path: `${one}/type/{newProjectTypeKey}`, handle: changeProjectType },
  { method: 'GET', path: `${one}/statuses`, who: 'open', handle: listStatuses },
  sharedRoute(projectsResource, 'GET', '/projectvalidate/key'),
]
