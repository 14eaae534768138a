import { prioritySlice } from '#twin/priorities/state'
import { prioritySchemes } from '#twin/priority-schemes/state'
import { idOf, idsOf, textOf } from './data.ts'
import { plantAvatar } from './plant-avatar.ts'
import { inSiteOrder } from './plant-basics.ts'
import { type Planting, replacing } from './planting.ts'

/** Priorities in the site's order. */
export const plantPriorities = (planting: Planting): void => {
  const state = prioritySlice.of(planting.site)
  for (const priority of replacing(planting, 'priority', state.priorities)) {
    const { id, name, data } = priority
    state.priorities[id] = {
      id,
      name,
      description: textOf(data, 'description'),
      statusColor: textOf(data, 'statusColor'),
      avatarId: plantAvatar(planting, 'priority', priority) ?? null,
    }
  }
  const ids = Object.keys(state.priorities)
  state.order = inSiteOrder(planting, 'priority-order', 'priorities', ids)
}

/** Priority schemes; their priorities stand in the site's order. */
export const plantPrioritySchemes = (planting: Planting): void => {
  const all = prioritySchemes.of(planting.site)
  const { order } = prioritySlice.of(planting.site)
  for (const { id, name, data, protection } of replacing(planting, 'priorityScheme', all)) {
    const own = new Set(idsOf(data, 'priorities'))
    all[id] = {
      id,
      name,
      description: textOf(data, 'description'),
      ...(protection === 'default' ? { system: true } : {}),
      priorityIds: order.filter((priority) => own.has(priority)),
      defaultPriorityId: idOf(data, 'defaultPriority') ?? null,
    }
  }
}
