import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'
import { bodyMembers, requiredText } from '../../http/members.ts'
import { noContent, ok, type Reply } from '../../http/reply.ts'
import { addTab, type ScreenRecord, type ScreenTab } from '../../screens/state.ts'
import { readableScreenOf, screenOf, tabOf } from './find.ts'

function tabBean({ id, name }: ScreenTab) {
  return { id: Number(id), name }
}

function refuseTaken(screen: ScreenRecord, name: string, own?: ScreenTab): void {
  const taken = screen.tabs.some(
    (tab) => tab !== own && tab.name.toLowerCase() === name.toLowerCase(),
  )
  if (taken) refuse(400, 'A tab with that name already exists on the screen.')
}

/** `GET …/tabs`: all at once, in their order. */
export function listTabs(context: Context): Reply {
  return ok(readableScreenOf(context).tabs.map(tabBean))
}

/** `POST …/tabs`; it answers 200. */
export function createTab(context: Context): Reply {
  const screen = screenOf(context)
  const name = requiredText(bodyMembers(context), 'name')
  refuseTaken(screen, name)
  return ok(tabBean(addTab(context.site, screen, name)))
}

/** `PUT …/tabs/{tabId}`. */
export function renameTab(context: Context): Reply {
  const screen = screenOf(context)
  const tab = tabOf(context, screen)
  const name = requiredText(bodyMembers(context), 'name')
  refuseTaken(screen, name, tab)
  tab.name = name
  return ok(tabBean(tab))
}

/** `DELETE …/tabs/{tabId}`: a screen keeps at least one tab, 412. */
export function deleteTab(context: Context): Reply {
  const screen = screenOf(context)
  const tab = tabOf(context, screen)
  if (screen.tabs.length === 1) refuse(412, 'There has to be at least one tab on the screen.')
  screen.tabs = screen.tabs.filter((one) => one !== tab)
  return noContent()
}

/** `POST …/tabs/{tabId}/move/{pos}`: positions count from 0. */
export function moveTab(context: Context): Reply {
  const screen = screenOf(context)
  const tab = tabOf(context, screen)
  const position = Number(context.params.pos)
  if (!Number.isInteger(position) || position < 0 || position >= screen.tabs.length) {
    refuse(400, 'The position of the tab is not valid.')
  }
  const others = screen.tabs.filter((one) => one !== tab)
  screen.tabs = others.toSpliced(position, 0, tab)
  return noContent()
}
