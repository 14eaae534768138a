import type { Context } from '../http/context.ts'
import { pageBean } from '../http/paging.ts'
import { ok, type Reply } from '../http/reply.ts'
import { type Translatable, translate } from '../locale.ts'

/**
 * The `…/page` operations of Data Center: the items whose name, in the caller's language, holds
 * `query`, 100 to a page unless asked otherwise (jira-dc-api §1.5).
 */
export function namedPage<Item extends Translatable>(
  context: Context,
  items: readonly Item[],
  bean: (item: Item) => unknown,
): Reply {
  const wanted = (context.query.get('query') ?? '').toLowerCase()
  const found = items.filter((item) => translate(context, item).toLowerCase().includes(wanted))
  const page = pageBean(context, found, { size: 100, cap: 1000 })
  return ok({ ...page, values: page.values.map(bean) })
}
