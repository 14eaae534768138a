import { entityPropertiesResource } from '../../entity-properties/resource.ts'
import type { DataCenterRoute } from '../route.ts'
import { sharedRoute } from '../shared-route.ts'

const all = '/project/{projectIdOrKey}/properties'
const one = `${all}/{propertyKey}`

/** Properties of projects, which stand in Atlassian's document as they are on Cloud. */
export const entityPropertiesRoutes: readonly DataCenterRoute[] = [
  sharedRoute(entityPropertiesResource, 'GET', all),
  sharedRoute(entityPropertiesResource, 'GET', one),
  sharedRoute(entityPropertiesResource, 'PUT', one),
  sharedRoute(entityPropertiesResource, 'DELETE', one),
]
