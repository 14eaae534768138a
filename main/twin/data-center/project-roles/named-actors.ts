import { findGroupNamed } from '../../groups/state.ts'
import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'
import { type Members, optionalIds } from '../../http/members.ts'
import type { ActorSubject } from '../../project-roles/find.ts'
import { accountNamed } from '../users/state.ts'

/** The user or group with this name; `status` when there is none, or the user is inactive. */
export function actorNamed(
  context: Context,
  kind: ActorSubject['kind'],
  name: string,
  status: 400 | 404 | 410,
): ActorSubject {
  const account = kind === 'user' ? accountNamed(context.site, name) : undefined
  const subjectId =
    kind === 'user'
      ? account?.active === true
        ? account.accountId
        : undefined
      : findGroupNamed(context.site, name)?.groupId
  if (subjectId === undefined) {
    return refuse(status, `We can't find '${name}' in any accessible user directory.`)
  }
  return { kind, subjectId }
}

/** Actors that a body adds, `{user: […]}` or `{group: […]}` and not both. */
export function actorsOfBody(
  context: Context,
  body: Members,
  status: 400 | 404 | 410,
): readonly ActorSubject[] {
  const users = optionalIds(body, 'user')
  const groups = optionalIds(body, 'group')
  if ((users === undefined) === (groups === undefined)) {
    refuse(400, 'Either users or groups have to be provided, and not both.')
  }
  return [
    ...(users ?? []).map((name) => actorNamed(context, 'user', name, status)),
    ...(groups ?? []).map((name) => actorNamed(context, 'group', name, status)),
  ]
}

/** The one actor that a query names, by `user` or `group`. */
export function actorOfQuery(context: Context, status: 400 | 404 | 410): ActorSubject {
  const user = context.query.get('user')
  const group = context.query.get('group')
  if ((user === null) === (group === null)) {
    refuse(400, 'Either the user or the group has to be provided, and not both.')
  }
  return user === null
    ? actorNamed(context, 'group', group ?? '', status)
    : actorNamed(context, 'user', user, status)
}
