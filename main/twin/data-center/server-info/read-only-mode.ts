import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'
import { bodyMembers, optionalText } from '../../http/members.ts'
import { ok, type Reply } from '../../http/reply.ts'
import { type DataCenterRoute, since103 } from '../route.ts'
import { dataCenterOf } from '../state.ts'

/** `GET /readonly-mode`: anyone signed in may ask (§1.6). */
function getMode({ site }: Context): Reply {
  const { readOnly, readOnlyMessage } = dataCenterOf(site)
  return ok({
    enabled: readOnly,
    ...(readOnly ? { message: readOnlyMessage, timeZone: 'Etc/UTC' } : {}),
  })
}

/** `PUT /readonly-mode`. */
function putMode(context: Context): Reply {
  const body = bodyMembers(context)
  if (typeof body.enabled !== 'boolean') refuse(400, 'enabled has to be true or false.')
  const settings = dataCenterOf(context.site)
  settings.readOnlyMessage = optionalText(body, 'message') ?? ''
  settings.readOnly = body.enabled
  return { status: 200 }
}

const path = '/rest/api/2/readonly-mode'

/** Read-only mode. */
export const readOnlyModeRoutes: readonly DataCenterRoute[] = [
  { method: 'GET', path, who: 'user', since: since103, handle: getMode },
  { method: 'PUT', path, who: 'admin', since: since103, handle: putMode },
]
