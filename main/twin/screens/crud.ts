import { scopeMembers } from '../fields/bean.ts'
import { boundedText, requiredBounded } from '../http/bounded-text.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers } from '../http/members.ts'
import { filterByIds, filterByText, orderItems } from '../http/order.ts'
import { pageBean } from '../http/paging.ts'
import { created, noContent, ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { translate } from '../locale.ts'
import { screenSchemeSlice, showsScreen } from '../screen-schemes/state.ts'
import { screenAdminsOnly, screenOf } from './find.ts'
import { addScreen, type ScreenRecord, screenSlice } from './state.ts'

function screenBean(context: Context, screen: ScreenRecord) {
  return {
    id: Number(screen.id),
    name: translate(context, screen),
    description: screen.description,
    ...scopeMembers(context.site, screen.scopeProjectId),
  }
}

function listScreens(context: Context): Reply {
  const { site, query } = context
  const scopes = query.getAll('scope')
  if (scopes.some((scope) => !['GLOBAL', 'TEMPLATE', 'PROJECT'].includes(scope))) {
    refuse(400, 'The scope must be one of GLOBAL, TEMPLATE, PROJECT.')
  }
  const all = Object.values(screenSlice.of(site)).filter((screen) => {
    const scope = screen.scopeProjectId === undefined ? 'GLOBAL' : 'PROJECT'
    return scopes.length === 0 || scopes.includes(scope)
  })
  const named = filterByIds(context, 'id', all, (screen) => screen.id)
  const found = filterByText(context, 'queryString', named, (screen) => [screen.name])
  const ordered = orderItems(
    context,
    found,
    { name: (screen) => screen.name, id: (screen) => Number(screen.id) },
    'id',
  )
  const page = pageBean(context, ordered, { size: 100 })
  return ok({ ...page, values: page.values.map((screen) => screenBean(context, screen)) })
}

function refuseTakenName(context: Context, name: string, except?: ScreenRecord): void {
  const taken = Object.values(screenSlice.of(context.site)).some(
    (screen) => screen !== except && screen.name.toLowerCase() === name.toLowerCase(),
  )
  if (taken) refuse(400, 'The name is used by another screen.')
}

function createScreen(context: Context): Reply {
  const body = bodyMembers(context)
  const name = requiredBounded(body, 'name', 255)
  const description = boundedText(body, 'description', 255) ?? ''
  refuseTakenName(context, name)
  return created(screenBean(context, addScreen(context.site, { name, description })))
}

function updateScreen(context: Context): Reply {
  const screen = screenOf(context)
  const body = bodyMembers(context)
  const name = body.name === undefined ? undefined : requiredBounded(body, 'name', 255)
  const description = boundedText(body, 'description', 255) ?? undefined
  if (name !== undefined) refuseTakenName(context, name, screen)
  if (name !== undefined) screen.name = name
  if (description !== undefined) screen.description = description
  return ok(screenBean(context, screen))
}

/** `DELETE /screens/{screenId}`: refused while a screen scheme, workflow or draft shows it. */
function deleteScreen(context: Context): Reply {
  const { site } = context
  const screen = screenOf(context)
  if (screen.system && screen.id === '1') refuse(400, 'The default screen cannot be deleted.')
  const inScheme = Object.values(screenSchemeSlice.of(site)).some((scheme) =>
    showsScreen(scheme, screen.id),
  )
  if (inScheme) refuse(400, 'The screen is used in a screen scheme.')
  for (const resource of site.resources) {
    const reason = resource.refusesScreenDeletion?.(site, screen.id)
    if (reason !== undefined) refuse(400, reason)
  }
  delete screenSlice.of(site)[screen.id]
  return noContent()
}

const base = {
  who: 'admin',
  refusal: screenAdminsOnly,
  scopes: { classic: 'manage:jira-project' },
} as const

/** Reads and writes of screens themselves. */
export const screenRoutes: readonly Route[] = [
  { ...base, method: 'GET', path: '/rest/api/3/screens', handle: listScreens },
  { ...base, method: 'POST', path: '/rest/api/3/screens', handle: createScreen },
  { ...base, method: 'PUT', path: '/rest/api/3/screens/{screenId}', handle: updateScreen },
  { ...base, method: 'DELETE', path: '/rest/api/3/screens/{screenId}', handle: deleteScreen },
]
