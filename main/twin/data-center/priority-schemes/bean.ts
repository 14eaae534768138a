import type { Context } from '../../http/context.ts'
import { translate } from '../../locale.ts'
import { prioritySlice } from '../../priorities/state.ts'
import { type PriorityScheme, projectsOfScheme } from '../../priority-schemes/state.ts'

/** A priority scheme (`PrioritySchemeBean`); the projects come only when they are asked for. */
export function prioritySchemeBean(
  context: Context,
  scheme: PriorityScheme,
  showsProjects: boolean,
): Record<string, unknown> {
  const { site, api } = context
  const { id, description, priorityIds, defaultPriorityId, system } = scheme
  return {
    expand: 'projectKeys',
    self: `${api}/priorityschemes/${id}`,
    id: Number(id),
    name: translate(context, scheme),
    description,
    ...(defaultPriorityId === null ? {} : { defaultOptionId: defaultPriorityId }),
    optionIds: prioritySlice.of(site).order.filter((one) => priorityIds.includes(one)),
    defaultScheme: system === true,
    ...(showsProjects ? { projectKeys: projectsOfScheme(site, id).map(({ key }) => key) } : {}),
  }
}
