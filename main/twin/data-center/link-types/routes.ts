import { linkTypesResource } from '../../link-types/resource.ts'
import type { DataCenterRoute } from '../route.ts'
import { sharedRoute } from '../shared-route.ts'

const all = '/issueLinkType'
const one = '/issueLinkType/{issueLinkTypeId}'
/** They are administration, although the refusal is a 404 here as well (§3.14). */
const writing = { websudo: true } as const

/** Issue link types: the same as on Cloud. Their order (11.3) is not modelled. */
export const linkTypesRoutes: readonly DataCenterRoute[] = [
  sharedRoute(linkTypesResource, 'GET', all),
  sharedRoute(linkTypesResource, 'POST', all, writing),
  sharedRoute(linkTypesResource, 'GET', one),
  sharedRoute(linkTypesResource, 'PUT', one, writing),
  sharedRoute(linkTypesResource, 'DELETE', one, writing),
]
