import type { Context } from '../../http/context.ts'
import { translate } from '../../locale.ts'
import type { Priority } from '../../priorities/state.ts'

/** A priority (`PriorityJsonBean`). */
export function priorityBean(context: Context, priority: Priority): Record<string, unknown> {
  const { id, statusColor, description, iconPath } = priority
  return {
    self: `${context.api}/priority/${id}`,
    statusColor,
    description,
    iconUrl: `${context.site.address}${iconPath ?? '/images/icons/priorities/medium.svg'}`,
    name: translate(context, priority),
    id,
  }
}
