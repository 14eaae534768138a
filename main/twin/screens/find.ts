import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { findScreen, type ScreenRecord, type ScreenTab } from './state.ts'

/** The text that all callers but administrators get. */
export const screenAdminsOnly = 'Only Jira administrators can manage screens.'

/** The screen of `{screenId}`: 400 for what is no number, 404 for a screen that is not there. */
export function screenOf(context: Context): ScreenRecord {
  const id = context.params.screenId ?? ''
  if (!/^\d+$/.test(id)) refuse(400, 'The screen ID is invalid.')
  return findScreen(context.site, id) ?? refuse(404, 'The screen was not found.')
}

/** The tab of `{tabId}` on a screen, or 404. */
export function tabOf(context: Context, screen: ScreenRecord): ScreenTab {
  const tab = screen.tabs.find((one) => one.id === context.params.tabId)
  return tab ?? refuse(404, 'The screen tab was not found.')
}
