import type { Context } from '../http/context.ts'
import { translate } from '../locale.ts'
import type { Priority } from './state.ts'

function iconUrl(context: Context, { iconPath, avatarId }: Priority): string {
  if (avatarId === null && iconPath !== undefined) return `${context.site.address}${iconPath}`
  const path = `${context.api}/universal_avatar/view/type/priority`
  return avatarId === null ? path : `${path}/avatar/${avatarId}`
}

/** A priority by itself and in the old list; ids are texts. */
export function priorityBean(context: Context, priority: Priority) {
  return {
    self: `${context.api}/priority/${priority.id}`,
    statusColor: priority.statusColor,
    description: priority.description,
    iconUrl: iconUrl(context, priority),
    name: translate(context, priority),
    id: priority.id,
    ...(priority.avatarId === null ? {} : { avatarId: Number(priority.avatarId) }),
  }
}
