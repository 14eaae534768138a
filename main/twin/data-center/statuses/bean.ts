import type { Context } from '../../http/context.ts'
import { translate } from '../../locale.ts'
import { categoryBean } from '../../statuses/bean.ts'
import type { Status } from '../../statuses/state.ts'

/** A status as Data Center shows it (`StatusJsonBean`): all of them are for the whole server. */
export function statusBean(context: Context, status: Status): Record<string, unknown> {
  return {
    self: `${context.api}/status/${status.id}`,
    description: status.description,
    iconUrl: `${context.site.address}/images/icons/statuses/generic.png`,
    name: translate(context, status),
    id: status.id,
    statusCategory: categoryBean(context, status.category),
  }
}
