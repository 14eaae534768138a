import type { Context } from '../../http/context.ts'
import { ok } from '../../http/reply.ts'
import { translate } from '../../locale.ts'
import { resolutionOfPath } from '../../resolutions/read.ts'
import { listResolutions, type Resolution } from '../../resolutions/state.ts'
import { namedPage } from '../named-page.ts'
import { type DataCenterRoute, since912 } from '../route.ts'

function resolutionBean(context: Context, resolution: Resolution) {
  const { id, description } = resolution
  return {
    self: `${context.api}/resolution/${id}`,
    id,
    description,
    name: translate(context, resolution),
  }
}

const all = '/rest/api/2/resolution'

/** Resolutions (jira-dc-api §3.6): made in the user interface only. */
export const resolutionRoutes: readonly DataCenterRoute[] = [
  {
    method: 'GET',
    path: all,
    who: 'open',
    handle: (context) =>
      ok(listResolutions(context.site).map((one) => resolutionBean(context, one))),
  },
  {
    method: 'GET',
    path: `${all}/page`,
    who: 'open',
    since: since912,
    handle: (context) =>
      namedPage(context, listResolutions(context.site), (one) => resolutionBean(context, one)),
  },
  {
    method: 'GET',
    path: `${all}/{id}`,
    who: 'open',
    handle: (context) => ok(resolutionBean(context, resolutionOfPath(context))),
  },
]
