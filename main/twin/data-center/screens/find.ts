import { holdsGlobalPermission } from '../../groups/state.ts'
import type { Context } from '../../http/context.ts'
import { Refusal, refuse } from '../../http/errors.ts'
import { schemeOfProject } from '../../issue-type-screen-schemes/state.ts'
import { holdsProjectPermission } from '../../projects/access.ts'
import { findProject } from '../../projects/state.ts'
import { findScreenScheme } from '../../screen-schemes/state.ts'
import {
  findScreen,
  type ScreenRecord,
  type ScreenTab,
  shownFieldIds,
} from '../../screens/state.ts'
import { unauthenticated } from '../replies.ts'

/** The screen of the path; what does not exist is 400 here, never 404 (jira-dc-api §3.8). */
export function screenOf(context: Context): ScreenRecord {
  const id = context.params.screenId ?? ''
  return findScreen(context.site, id) ?? refuse(400, `The screen with id ${id} does not exist.`)
}

/** The tab of the path, or 400. */
export function tabOf(context: Context, screen: ScreenRecord): ScreenTab {
  const id = context.params.tabId ?? ''
  const tab = screen.tabs.find((one) => one.id === id)
  return tab ?? refuse(400, `The tab with id ${id} does not exist.`)
}

/** The id of a field on a tab, or 400. */
export function fieldOf(context: Context, tab: ScreenTab): string {
  const id = context.params.id ?? ''
  if (!shownFieldIds(context.site, tab).includes(id)) {
    refuse(400, `The field with id ${id} is not on the tab.`)
  }
  return id
}

/**
 * The screen of the path for administrators, and with `projectKey` for those who administer a
 * project that shows it; 401 for everybody else.
 */
export function readableScreenOf(context: Context): ScreenRecord {
  const { site, caller, query, params } = context
  if (holdsGlobalPermission(site, caller?.accountId, 'ADMINISTER')) return screenOf(context)
  const project = findProject(site, query.get('projectKey') ?? '')
  const administers =
    project !== undefined &&
    holdsProjectPermission(site, caller?.accountId, project, 'ADMINISTER_PROJECTS')
  const schemes = administers ? schemeOfProject(site, project)?.mappings : undefined
  const shows = Object.values(schemes ?? {}).some((id) =>
    Object.values(findScreenScheme(site, id)?.screens ?? {}).includes(params.screenId ?? ''),
  )
  if (!shows) throw new Refusal(unauthenticated())
  return screenOf(context)
}
