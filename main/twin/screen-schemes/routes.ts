import { boundedText, requiredBounded } from '../http/bounded-text.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { badPayload, bodyMembers, isMembers, type Members, optionalId } from '../http/members.ts'
import { filterByIds, filterByText, orderItems } from '../http/order.ts'
import { pageBean } from '../http/paging.ts'
import { created, noContent, ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { issueTypeScreenSchemeSlice } from '../issue-type-screen-schemes/state.ts'
import { translate } from '../locale.ts'
import { findScreen } from '../screens/state.ts'
import {
  addScreenScheme,
  findScreenScheme,
  type ScreenIds,
  type ScreenOperation,
  type ScreenSchemeRecord,
  screenOperations,
  screenSchemeSlice,
} from './state.ts'

const adminsOnly = 'Only Jira administrators can access screen schemes.'

function usersOf(context: Context, scheme: ScreenSchemeRecord) {
  return Object.values(issueTypeScreenSchemeSlice.of(context.site)).filter((one) =>
    Object.values(one.mappings).includes(scheme.id),
  )
}

function screenSchemeBean(context: Context, scheme: ScreenSchemeRecord, withUsers: boolean) {
  const screens = Object.entries(scheme.screens).map(([name, id]) => [name, Number(id)])
  const users = usersOf(context, scheme).map((one) => ({
    id: one.id,
    name: translate(context, one),
    description: one.description,
  }))
  return {
    id: Number(scheme.id),
    name: translate(context, scheme),
    description: scheme.description,
    screens: Object.fromEntries(screens),
    ...(withUsers
      ? {
          issueTypeScreenSchemes: {
            maxResults: 100,
            startAt: 0,
            total: users.length,
            isLast: true,
            values: users,
          },
        }
      : {}),
  }
}

function listSchemes(context: Context): Reply {
  const all = Object.values(screenSchemeSlice.of(context.site))
  const named = filterByIds(context, 'id', all, (scheme) => scheme.id)
  const found = filterByText(context, 'queryString', named, (scheme) => [scheme.name])
  const keys = {
    name: (scheme: ScreenSchemeRecord) => scheme.name,
    id: (scheme: ScreenSchemeRecord) => Number(scheme.id),
  }
  const page = pageBean(context, orderItems(context, found, keys, 'id'), { size: 25, cap: 100 })
  const expand = (context.query.get('expand') ?? '').split(',')
  const values = page.values.map((scheme) =>
    screenSchemeBean(context, scheme, expand.includes('issueTypeScreenSchemes')),
  )
  return ok({ ...page, values })
}

function schemeOf(context: Context): ScreenSchemeRecord {
  const scheme = findScreenScheme(context.site, context.params.screenSchemeId ?? '')
  return scheme ?? refuse(404, 'The screen scheme was not found.')
}

function refuseTakenName(context: Context, name: string, except?: ScreenSchemeRecord): void {
  const taken = Object.values(screenSchemeSlice.of(context.site)).some(
    (scheme) => scheme !== except && scheme.name.toLowerCase() === name.toLowerCase(),
  )
  if (taken) refuse(400, 'The name is used by another scheme.')
}

/** Screens of a body: numbers on creation, texts on update; `null` takes an operation's screen away. */
function readScreens(
  context: Context,
  body: Members,
): Partial<Record<ScreenOperation, string | null>> {
  const given = body.screens
  if (given === undefined || given === null) return {}
  if (!isMembers(given)) refuse(400, badPayload)
  const screens: Partial<Record<ScreenOperation, string | null>> = {}
  for (const operation of screenOperations) {
    if (!(operation in given)) continue
    const id = optionalId(given, operation) ?? null
    if (id !== null && findScreen(context.site, id) === undefined) {
      refuse(404, 'One or more screens assigned to screen types was not found.')
    }
    screens[operation] = id
  }
  return screens
}

function merge(
  before: ScreenIds,
  given: Partial<Record<ScreenOperation, string | null>>,
): ScreenIds {
  const kept = Object.entries({ ...before, ...given }).filter(([, id]) => id !== null)
  const screens = Object.fromEntries(kept) as Partial<Record<ScreenOperation, string>>
  const { default: fallback } = screens
  if (fallback === undefined) return refuse(400, 'The default screen has to be provided.')
  return { ...screens, default: fallback }
}

function createScheme(context: Context): Reply {
  const body = bodyMembers(context)
  const name = requiredBounded(body, 'name', 255)
  const description = boundedText(body, 'description', 255) ?? ''
  refuseTakenName(context, name)
  const given = readScreens(context, body)
  const fallback = given.default ?? refuse(400, 'The default screen has to be provided.')
  const screens = merge({ default: fallback }, given)
  const scheme = addScreenScheme(context.site, { name, description, screens })
  return created({ id: Number(scheme.id) })
}

function updateScheme(context: Context): Reply {
  const scheme = schemeOf(context)
  const body = bodyMembers(context)
  const name = body.name === undefined ? undefined : requiredBounded(body, 'name', 255)
  const description = boundedText(body, 'description', 255) ?? undefined
  if (name !== undefined) refuseTakenName(context, name, scheme)
  const screens = merge(scheme.screens, readScreens(context, body))
  if (name !== undefined) scheme.name = name
  if (description !== undefined) scheme.description = description
  scheme.screens = screens
  return noContent()
}

function deleteScheme(context: Context): Reply {
  const scheme = schemeOf(context)
  if (usersOf(context, scheme).length > 0) {
    refuse(
      400,
      'The screen scheme cannot be deleted as it is in use in an issue type screen scheme.',
    )
  }
  delete screenSchemeSlice.of(context.site)[scheme.id]
  return noContent()
}

const base = { who: 'admin', refusal: adminsOnly } as const
const byProject = { classic: 'manage:jira-project' }
const one = '/rest/api/3/screenscheme/{screenSchemeId}'

/** Reads and writes of screen schemes. */
export const screenSchemeRoutes: readonly Route[] = [
  {
    ...base,
    method: 'GET',
    path: '/rest/api/3/screenscheme',
    scopes: byProject,
    handle: listSchemes,
  },
  { ...base, method: 'POST', path: '/rest/api/3/screenscheme', handle: createScheme },
  { ...base, method: 'PUT', path: one, handle: updateScheme },
  { ...base, method: 'DELETE', path: one, scopes: byProject, handle: deleteScheme },
]
