import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'

function localeOf({ caller, site }: Context): string {
  return caller?.locale ?? site.state.locale
}

/** The two preferences that an account has here; who set none has none (404). */
function getPreference(context: Context): Reply {
  const key = context.query.get('key')
  if (key === 'jira.user.locale') return ok(localeOf(context))
  if (key === 'jira.user.timezone') return ok(context.caller?.timeZone)
  return refuse(404, 'The preference is not found.')
}

const path = '/rest/api/3/mypreferences'
const scopes = { classic: 'manage:jira-configuration' }

/** What people have set for themselves. */
export const preferenceRoutes: readonly Route[] = [
  { method: 'GET', path, who: 'user', scopes, handle: getPreference },
  {
    method: 'GET',
    path: `${path}/locale`,
    who: 'user',
    scopes,
    handle: (context) => ok({ locale: localeOf(context) }),
  },
]
