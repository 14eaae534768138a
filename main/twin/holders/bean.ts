import { extraSwitch } from '../extra-switch.ts'
import { groupSlice } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { roleBean } from '../project-roles/bean.ts'
import { roleSlice } from '../project-roles/state.ts'
import { userBean } from '../users/bean.ts'
import { accounts } from '../users/state.ts'
import type { Holder } from './state.ts'

const expansions: Readonly<Record<string, string>> = {
  group: 'group',
  user: 'user',
  projectRole: 'projectRole',
  groupCustomField: 'field',
  userCustomField: 'field',
}

/** What `expand` adds to a holder; fields stay unexpanded. */
function expanded(context: Context, holder: Holder): Readonly<Record<string, unknown>> {
  const { site } = context
  const id = holder.subjectId ?? ''
  if (holder.type === 'user') {
    const account = accounts.of(site)[id]
    return account === undefined ? {} : { user: userBean(context, account) }
  }
  if (holder.type === 'projectRole') {
    const role = roleSlice.of(site).roles[id]
    return role === undefined ? {} : { projectRole: roleBean(context, role) }
  }
  if (holder.type === 'group') {
    const group = groupSlice.of(site).groups[id]
    const self = `${context.api}/group?groupId=${id}`
    return group === undefined ? {} : { group: { name: group.name, groupId: id, self } }
  }
  return {}
}

/**
 * A holder as Jira shows it: a group's `parameter` is its name and `value` its id, elsewhere both
 * are the same. What `expand` adds shows only with the switch, the specification forbids it.
 */
export function holderBean(
  context: Context,
  holder: Holder,
  expand: ReadonlySet<string>,
): Readonly<Record<string, unknown>> {
  const { type, subjectId } = holder
  if (subjectId === undefined) return { type }
  const kind = expansions[type]
  const shows = kind !== undefined && (expand.has('all') || expand.has(kind))
  const parameter =
    type === 'group'
      ? (groupSlice.of(context.site).groups[subjectId]?.name ?? subjectId)
      : subjectId
  return {
    type,
    parameter,
    value: subjectId,
    ...(shows && extraSwitch(context.site, 'expandedHolders', false)
      ? expanded(context, holder)
      : {}),
    ...(kind === undefined ? {} : { expand: kind }),
  }
}
