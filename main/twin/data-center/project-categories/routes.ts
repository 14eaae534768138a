import { projectCategoriesResource } from '../../project-categories/resource.ts'
import type { DataCenterRoute } from '../route.ts'
import { sharedRoute } from '../shared-route.ts'

const all = '/projectCategory'
const one = '/projectCategory/{id}'

/** Project categories: the same as on Cloud (§2), open to be read. */
export const projectCategoriesRoutes: readonly DataCenterRoute[] = [
  sharedRoute(projectCategoriesResource, 'GET', all, { who: 'open' }),
  sharedRoute(projectCategoriesResource, 'POST', all),
  sharedRoute(projectCategoriesResource, 'GET', one, { who: 'open' }),
  sharedRoute(projectCategoriesResource, 'PUT', one),
  sharedRoute(projectCategoriesResource, 'DELETE', one),
]
