import { extraSwitch } from '../extra-switch.ts'
import { holdsGlobalPermission } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { errorMessages, Refusal } from '../http/errors.ts'
import { badPayload, bodyMembers, type Members } from '../http/members.ts'
import { noContent, ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { hashText } from '../random.ts'
import { type Settings, settings } from './state.ts'

/** The specification's schema has an ErrorCollection here, its examples bare texts. */
function refuseBanner({ site }: Context, status: number, message: string): never {
  throw new Refusal(
    extraSwitch(site, 'bannerRefusalAsText', false)
      ? { status, body: message }
      : errorMessages(status, message),
  )
}

function requireAdmin(context: Context, message: string): void {
  const { site, caller } = context
  if (!holdsGlobalPermission(site, caller?.accountId, 'ADMINISTER')) {
    refuseBanner(context, 403, message)
  }
}

function getBanner(context: Context): Reply {
  requireAdmin(context, 'Only admins can read banner configuration.')
  const { banner } = settings.of(context.site)
  return ok({ ...banner, hashId: hashText(JSON.stringify(banner)).toString(16) })
}

function flag(context: Context, body: Members, name: string): boolean | undefined {
  const value = body[name]
  if (value === undefined || typeof value === 'boolean') return value
  return refuseBanner(context, 400, badPayload)
}

function readVisibility(context: Context, value: unknown): Settings['banner']['visibility'] {
  return value === 'public' || value === 'private'
    ? value
    : refuseBanner(context, 400, 'Banner visibility must be public or private.')
}

/** Members that are absent stay as they are. */
function putBanner(context: Context): Reply {
  requireAdmin(context, 'Only admins can update banner configuration.')
  const { banner } = settings.of(context.site)
  const body = bodyMembers(context)
  const { message = banner.message, visibility = banner.visibility } = body
  if (message === null) refuseBanner(context, 400, 'Banner message cannot be null.')
  if (typeof message !== 'string') return refuseBanner(context, 400, badPayload)
  Object.assign(banner, {
    message,
    visibility: readVisibility(context, visibility),
    isEnabled: flag(context, body, 'isEnabled') ?? banner.isEnabled,
    isDismissible: flag(context, body, 'isDismissible') ?? banner.isDismissible,
  })
  return noContent()
}

const path = '/rest/api/3/announcementBanner'
const route = { path, who: 'user', scopes: 'none' } satisfies Partial<Route>

/** What every page of the site says at its top. */
export const bannerRoutes: readonly Route[] = [
  { ...route, method: 'GET', handle: getBanner },
  { ...route, method: 'PUT', handle: putBanner },
]
