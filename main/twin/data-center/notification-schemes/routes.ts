import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'
import { pageBean } from '../../http/paging.ts'
import { ok, type Reply } from '../../http/reply.ts'
import { queryExpand } from '../../http/text-paging.ts'
import { translate } from '../../locale.ts'
import { findScheme, isVisible } from '../../notification-schemes/read.ts'
import { notificationSchemes } from '../../notification-schemes/state.ts'
import { administeredProject } from '../../projects/access.ts'
import type { DataCenterRoute } from '../route.ts'
import { notificationSchemeBean } from './bean.ts'

/** `GET /notificationscheme`: by name, those of projects that the caller administers. */
function listSchemes(context: Context): Reply {
  const expand = queryExpand(context)
  const found = Object.values(notificationSchemes.of(context.site))
    .filter((scheme) => isVisible(context, scheme))
    .toSorted((one, other) => translate(context, one).localeCompare(translate(context, other)))
  const page = pageBean(context, found, { size: 50, cap: 50 })
  const values = page.values.map((one) => notificationSchemeBean(context, one, expand))
  return ok({ ...page, values })
}

/** `GET /project/{k}/notificationscheme`: 403 for who only sees the project, 404 without a scheme. */
function getProjectScheme(context: Context): Reply {
  const { schemes } = administeredProject(context, context.params.projectKeyOrId ?? '')
  const scheme = notificationSchemes.of(context.site)[schemes.notificationSchemeId ?? '']
  if (scheme === undefined) return refuse(404, 'The project has no notification scheme.')
  return ok(notificationSchemeBean(context, scheme, queryExpand(context)))
}

const all = '/rest/api/2/notificationscheme'

/** Notification schemes (jira-dc-api §3.10): REST only reads them. */
export const notificationSchemeRoutes: readonly DataCenterRoute[] = [
  { method: 'GET', path: all, who: 'user', handle: listSchemes },
  {
    method: 'GET',
    path: `${all}/{id}`,
    who: 'user',
    handle: (context) =>
      ok(notificationSchemeBean(context, findScheme(context), queryExpand(context))),
  },
  {
    method: 'GET',
    path: '/rest/api/2/project/{projectKeyOrId}/notificationscheme',
    who: 'user',
    handle: getProjectScheme,
  },
]
