import type { Context } from '../../http/context.ts'
import { pageBean } from '../../http/paging.ts'
import { ok, type Reply } from '../../http/reply.ts'
import { translate } from '../../locale.ts'
import { type ScreenRecord, screenSlice } from '../../screens/state.ts'

function screenBean(context: Context, screen: ScreenRecord): Record<string, unknown> {
  return {
    id: Number(screen.id),
    name: translate(context, screen),
    description: screen.description,
  }
}

/**
 * `GET /screens`: a plain list without parameters, a page with any of `startAt`, `maxResults`,
 * `search` and `expand` (§1.5). What the specification says of it belongs to another operation.
 */
export function listScreens(context: Context): Reply {
  const { site, query } = context
  const search = (query.get('search') ?? '').toLowerCase()
  const all = Object.values(screenSlice.of(site))
    .filter(({ scopeProjectId }) => scopeProjectId === undefined)
    .filter((screen) => translate(context, screen).toLowerCase().includes(search))
    .map((screen) => screenBean(context, screen))
  const isPaged = ['startAt', 'maxResults', 'search', 'expand'].some((name) => query.has(name))
  return ok(isPaged ? pageBean(context, all, { size: 100, cap: 1000 }) : all)
}
