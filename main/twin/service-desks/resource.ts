import { ok } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import type { ProjectRecord } from '../projects/state.ts'
import type { Resource } from '../resource.ts'
import type { Site } from '../site-model.ts'
import {
  getDesk,
  getQueue,
  getRequestType,
  listAllRequestTypes,
  listDesks,
  listGroups,
  listQueues,
  listRequestTypes,
} from './read.ts'
import { openServiceDesk, serviceDesks } from './state.ts'

const desk = '/servicedesk/{serviceDeskId}'

function read(path: string, handle: Route['handle']): Route {
  return {
    method: 'GET',
    path: `/rest/servicedeskapi${path}`,
    who: 'user',
    scopes: { classic: 'read:servicedesk-request' },
    handle,
  }
}

function openFor(site: Site, project: ProjectRecord): void {
  if (project.projectTypeKey === 'service_desk') openServiceDesk(site, project)
}

/**
 * What of service projects an API of its own shows: request types and queues. Nothing is written;
 * SLAs, forms and portals have no public API and are not here.
 */
export const serviceDesksResource: Resource = {
  name: 'service-desks',
  routes: [
    read('/info', () =>
      ok({ version: '5.0.0', platformVersion: '10.0.0', isLicensedForUse: true }),
    ),
    read('/requesttype', listAllRequestTypes),
    read('/servicedesk', listDesks),
    read(desk, getDesk),
    read(`${desk}/requesttype`, listRequestTypes),
    read(`${desk}/requesttype/{requestTypeId}`, getRequestType),
    read(`${desk}/requesttypegroup`, listGroups),
    read(`${desk}/queue`, listQueues),
    read(`${desk}/queue/{queueId}`, getQueue),
  ],
  projectCreated: openFor,
  teamProjectCreated: openFor,
  projectDeleted: (site, projectId) => {
    for (const one of Object.values(serviceDesks.of(site))) {
      if (one.projectId === projectId) delete serviceDesks.of(site)[one.id]
    }
  },
}
