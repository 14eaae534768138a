import { extraSwitch } from '../extra-switch.ts'
import type { Context } from '../http/context.ts'
import { pageBean } from '../http/paging.ts'
import { translate } from '../locale.ts'
import { priorityBean } from '../priorities/bean.ts'
import { findPriority, prioritySlice } from '../priorities/state.ts'
import { projectDetailsBean } from '../projects/details-bean.ts'
import { type PriorityScheme, projectsOfScheme } from './state.ts'

type Bean = Readonly<Record<string, unknown>>

/** Priorities in the site's order, with their place in it and whether a scheme has them as default. */
export function sequencedBeans(
  context: Context,
  ids: readonly string[],
  defaultId: string | null,
): readonly Bean[] {
  const { order } = prioritySlice.of(context.site)
  const inOrder = order.filter((id) => ids.includes(id))
  return inOrder.flatMap((id) => {
    const priority = findPriority(context.site, id)
    if (priority === undefined) return []
    const { avatarId: _hidden, ...bean } = priorityBean(context, priority)
    return { ...bean, isDefault: id === defaultId, sequence: String(order.indexOf(id)) }
  })
}

/** A page that does not follow the query: it is part of something else. */
export function innerPage<Item>(context: Context, items: readonly Item[]) {
  return pageBean({ ...context, query: new URLSearchParams() }, items)
}

/** The schema of the specification has `default`, its example `isDefault`: the switch tells which. */
function defaultMembers(context: Context, scheme: PriorityScheme): Bean {
  const setting = extraSwitch<string>(context.site, 'prioritySchemeDefaultMember', 'default')
  const isDefault = scheme.system === true
  if (setting === 'both') return { default: isDefault, isDefault }
  return { [setting]: isDefault }
}

/** A scheme; ids are texts here. Priorities and projects come when expanded. */
export function prioritySchemeBean(
  context: Context,
  scheme: PriorityScheme,
  expand: ReadonlySet<string>,
): Bean {
  const { id, description, priorityIds, defaultPriorityId } = scheme
  const projects = projectsOfScheme(context.site, id)
  return {
    self: `${context.api}/priorityscheme/${id}`,
    id,
    name: translate(context, scheme),
    description,
    ...defaultMembers(context, scheme),
    ...(defaultPriorityId === null ? {} : { defaultPriorityId }),
    ...(expand.has('priorities')
      ? {
          priorities: innerPage(context, sequencedBeans(context, priorityIds, defaultPriorityId)),
        }
      : {}),
    ...(expand.has('projects')
      ? {
          projects: innerPage(
            context,
            projects.map((project) => projectDetailsBean(context, project)),
          ),
        }
      : {}),
  }
}
