import { extraSwitch } from '../../extra-switch.ts'
import { findCustomField } from '../../fields/state.ts'
import { groupSlice } from '../../groups/state.ts'
import type { Holder } from '../../holders/state.ts'
import type { Context } from '../../http/context.ts'
import { roleBean } from '../../project-roles/bean.ts'
import { roleSlice } from '../../project-roles/state.ts'
import { accounts } from '../../users/state.ts'
import { fieldBean } from '../fields/bean.ts'
import { dataCenterUserBean } from '../users/bean.ts'
import { userOf } from '../users/state.ts'

type Bean = Readonly<Record<string, unknown>>

/** What an entry can name, by the member that `expand` puts it into. */
export type SubjectKind = 'user' | 'group' | 'projectRole' | 'field'

/** The user, group, role or field that an id means; undefined when it is gone. */
export function subjectBean(context: Context, kind: SubjectKind, id: string): unknown {
  const { site, api } = context
  switch (kind) {
    case 'user': {
      const account = accounts.of(site)[id]
      return account === undefined ? undefined : dataCenterUserBean(context, account)
    }
    case 'group': {
      const name = groupSlice.of(site).groups[id]?.name
      if (name === undefined) return undefined
      return { name, self: `${api}/group?groupname=${encodeURIComponent(name)}` }
    }
    case 'projectRole': {
      const role = roleSlice.of(site).roles[id]
      return role === undefined ? undefined : roleBean(context, role)
    }
    case 'field': {
      const field = findCustomField(site, id)
      return field === undefined ? undefined : fieldBean(context, field)
    }
  }
}

/**
 * How Data Center names a subject: users by their name (or key, the reference does not settle it,
 * §1.4: switch `holderUsersByKey`), groups by their name, the rest by id.
 */
export function subjectParameter(
  context: Context,
  kind: SubjectKind | undefined,
  id: string,
): string {
  const { site } = context
  if (kind === 'group') return groupSlice.of(site).groups[id]?.name ?? id
  const account = kind === 'user' ? accounts.of(site)[id] : undefined
  if (account === undefined) return id
  const { name, key } = userOf(site, account)
  return extraSwitch(site, 'holderUsersByKey', false) ? key : name
}

const kinds: Readonly<Record<string, SubjectKind>> = {
  group: 'group',
  user: 'user',
  projectRole: 'projectRole',
  groupCustomField: 'field',
  userCustomField: 'field',
}

/** A holder of a permission (`PermissionHolderBean`): its subject comes when it is expanded. */
export function holderBean(context: Context, holder: Holder, expand: ReadonlySet<string>): Bean {
  const { type, subjectId } = holder
  if (subjectId === undefined) return { type }
  const kind = kinds[type]
  const parameter = subjectParameter(context, kind, subjectId)
  if (kind === undefined) return { type, parameter }
  const shows = expand.has('all') || expand.has(kind)
  const subject = shows ? subjectBean(context, kind, subjectId) : undefined
  return {
    type,
    parameter,
    ...(subject === undefined ? {} : { [kind]: subject }),
    expand: kind,
  }
}
