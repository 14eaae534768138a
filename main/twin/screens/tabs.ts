import { requiredBounded } from '../http/bounded-text.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers } from '../http/members.ts'
import { readWindow } from '../http/paging.ts'
import { noContent, ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { screenAdminsOnly, screenOf, tabOf } from './find.ts'
import { addTab, type ScreenRecord, type ScreenTab, screenSlice } from './state.ts'
import { readableScreenOf } from './visible.ts'

function tabBean(tab: ScreenTab) {
  return { id: Number(tab.id), name: tab.name }
}

/** `GET /screens/tabs`: one page over many screens; the page size is called `maxResult`. */
function listTabsOfMany(context: Context): Reply {
  const { site, query } = context
  const screenIds = query.getAll('screenId')
  const tabIds = query.getAll('tabId')
  if ([...screenIds, ...tabIds].some((id) => !/^\d+$/.test(id))) {
    refuse(400, 'The screen ID or the tab ID is empty.')
  }
  const rows = Object.values(screenSlice.of(site))
    .filter((screen) => screenIds.length === 0 || screenIds.includes(screen.id))
    .flatMap((screen) => screen.tabs.map((tab) => ({ screen, tab })))
    .filter(({ tab }) => tabIds.length === 0 || tabIds.includes(tab.id))
  const { startAt, maxResults } = readWindow(context, { size: 100, cap: 100 }, 'maxResult')
  const values = rows.slice(startAt, startAt + maxResults).map(({ screen, tab }) => ({
    screenId: Number(screen.id),
    tabId: Number(tab.id),
    tabName: tab.name,
  }))
  const isLast = startAt + values.length >= rows.length
  return ok({ maxResults, startAt, total: rows.length, isLast, values })
}

function refuseTakenName(screen: ScreenRecord, name: string, except?: ScreenTab): void {
  const taken = screen.tabs.some(
    (tab) => tab !== except && tab.name.toLowerCase() === name.toLowerCase(),
  )
  if (taken) refuse(400, 'A tab with that name already exists on the screen.')
}

function createTab(context: Context): Reply {
  const screen = screenOf(context)
  const name = requiredBounded(bodyMembers(context), 'name', 255)
  refuseTakenName(screen, name)
  return ok(tabBean(addTab(context.site, screen, name)))
}

function renameTab(context: Context): Reply {
  const screen = screenOf(context)
  const tab = tabOf(context, screen)
  const name = requiredBounded(bodyMembers(context), 'name', 255)
  refuseTakenName(screen, name, tab)
  tab.name = name
  return ok(tabBean(tab))
}

/** A screen may lose all of its tabs; what was on a tab is no longer on the screen. */
function deleteTab(context: Context): Reply {
  const screen = screenOf(context)
  const tab = tabOf(context, screen)
  screen.tabs = screen.tabs.filter((one) => one !== tab)
  return noContent()
}

function moveTab(context: Context): Reply {
  const screen = screenOf(context)
  const tab = tabOf(context, screen)
  const position = Number(context.params.pos)
  if (!Number.isInteger(position) || position < 0 || position >= screen.tabs.length) {
    refuse(404, 'The position of the screen tab is invalid.')
  }
  const others = screen.tabs.filter((one) => one !== tab)
  screen.tabs = others.toSpliced(position, 0, tab)
  return noContent()
}

const classic = { classic: 'manage:jira-project' }
const admin = { who: 'admin', refusal: screenAdminsOnly, scopes: classic } as const
const tabs = '/rest/api/3/screens/{screenId}/tabs'

/** Reads and writes of the tabs of a screen. */
export const tabRoutes: readonly Route[] = [
  { ...admin, method: 'GET', path: '/rest/api/3/screens/tabs', handle: listTabsOfMany },
  {
    method: 'GET',
    path: tabs,
    who: 'user',
    scopes: classic,
    handle: (context) => ok(readableScreenOf(context).tabs.map(tabBean)),
  },
  { ...admin, method: 'POST', path: tabs, handle: createTab },
  { ...admin, method: 'PUT', path: `${tabs}/{tabId}`, handle: renameTab },
  { ...admin, method: 'DELETE', path: `${tabs}/{tabId}`, handle: deleteTab },
  { ...admin, method: 'POST', path: `${tabs}/{tabId}/move/{pos}`, handle: moveTab },
]
