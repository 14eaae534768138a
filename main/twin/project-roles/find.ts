import { findGroupNamed, type Group, groupSlice } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { accounts } from '../users/state.ts'
import { addonsRoleName, type ProjectRole, type RoleActor, roleSlice } from './state.ts'

/** A person or group that a request names. */
export type ActorSubject = Pick<RoleActor, 'kind' | 'subjectId'>

/** The role of the path; 404 when there is none. */
export function findRole(context: Context): ProjectRole {
  const id = context.params.id ?? ''
  const role = roleSlice.of(context.site).roles[id]
  return role ?? refuse(404, `Can not find project role with id '${id}'.`)
}

/** The role of the path, unless it is the one of the apps, which nobody may change. */
export function changeableRole(context: Context): ProjectRole {
  const role = findRole(context)
  if (role.name === addonsRoleName) {
    refuse(400, `The project role '${role.name}' can't be modified.`)
  }
  return role
}

function missing(name: string): never {
  return refuse(
    404,
    `We can't find '${name}' in any accessible user directory. Check they're still active and available, and try again.`,
  )
}

/** The active account of an actor; inactive ones are refused like unknown ones, with 404. */
export function activeAccount(context: Context, accountId: string): ActorSubject {
  const account = accounts.of(context.site)[accountId]
  if (account?.active !== true) missing(accountId)
  return { kind: 'user', subjectId: account.accountId }
}

function subjectOf(group: Group | undefined, wanted: string): ActorSubject {
  return { kind: 'group', subjectId: (group ?? missing(wanted)).groupId }
}

/** The group with this id; 404 when there is none. */
export function groupWithId(context: Context, groupId: string): ActorSubject {
  return subjectOf(groupSlice.of(context.site).groups[groupId], groupId)
}

/** The group with this name; 404 when there is none. */
export function groupNamed(context: Context, name: string): ActorSubject {
  return subjectOf(findGroupNamed(context.site, name), name)
}

/** The one actor that the query of a DELETE names; 400 when it names none or several. */
export function actorOfQuery(context: Context): ActorSubject {
  const { query } = context
  const user = query.get('user')
  const group = query.get('group')
  const groupId = query.get('groupId')
  const [named, ...others] = [user, group, groupId].filter((text) => text !== null)
  if (named === undefined) refuse(400, 'The user or the group has to be provided.')
  if (others.length > 0) refuse(400, 'Only one of user, group and groupId can be provided.')
  if (user !== null) return { kind: 'user', subjectId: user }
  if (groupId !== null) return { kind: 'group', subjectId: groupId }
  return {
    kind: 'group',
    subjectId: findGroupNamed(context.site, named)?.groupId ?? named,
  }
}
