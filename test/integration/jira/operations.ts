import { z } from 'zod'
import { endpoint, listEndpoint } from '#jira/endpoint'

const thing = z.object({ id: z.string() })

/** Operations of an imaginary resource, one for each effect and paging style. */
export const operations = {
  read: endpoint({ method: 'GET', path: '/rest/api/3/thing/{id}', effect: 'read', answer: thing }),
  create: endpoint({ method: 'POST', path: '/rest/api/3/thing', effect: 'create', answer: thing }),
  update: endpoint({
    method: 'PUT',
    path: '/rest/api/3/thing/{id}',
    effect: 'repeatable',
    answer: z.unknown(),
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/rest/api/3/thing/{id}',
    effect: 'repeatable',
    answer: z.unknown(),
  }),
  unscoped: endpoint({
    method: 'GET',
    path: '/rest/api/3/unscoped',
    effect: 'read',
    answer: thing,
    unscoped: true,
  }),
  pages: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/things',
    effect: 'read',
    answer: thing,
    paging: { style: 'page-bean', size: 1000 },
  }),
  projects: listEndpoint({
    method: 'GET',
    path: '/rest/api/3/project/search',
    effect: 'read',
    answer: thing,
    paging: { style: 'page-bean', size: 100 },
  }),
}

/** Where `operations.create` goes. */
export const thingsPath = '/rest/api/3/thing'
/** Where operations on the thing 7 go. */
export const thingPath = '/rest/api/3/thing/7'
