import { groupSlice } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { isMembers, type Members, memberList, optionalId, optionalText } from '../http/members.ts'
import { visibleProject } from '../projects/access.ts'
import { userBean } from '../users/bean.ts'
import { accounts } from '../users/state.ts'
import { newShare, type Share } from './state.ts'

const inner = (members: Members, name: string): Members => {
  const value = members[name]
  return isMembers(value) ? value : {}
}

function readShare(context: Context, members: Members): Omit<Share, 'id'> {
  const { site } = context
  const type = optionalText(members, 'type')
  switch (type) {
    case 'global':
    case 'authenticated':
      return { type }
    case 'group': {
      const groupId = optionalText(inner(members, 'group'), 'groupId') ?? ''
      if (groupSlice.of(site).groups[groupId] === undefined) refuse(400, 'The group is not found.')
      return { type, groupId }
    }
    case 'user': {
      const accountId = optionalText(inner(members, 'user'), 'accountId') ?? ''
      if (accounts.of(site)[accountId] === undefined) refuse(400, 'The user is not found.')
      return { type, accountId }
    }
    case 'project':
    case 'projectRole': {
      const id = optionalId(inner(members, 'project'), 'id')
      if (id === undefined) return refuse(400, 'The project ID is not specified.')
      const projectId = visibleProject(context, id).id
      const roleId = optionalId(inner(members, 'role'), 'id')
      return roleId === undefined
        ? { type: 'project', projectId }
        : { type: 'projectRole', projectId, roleId }
    }
    default:
      return refuse(400, 'The share permission type is not valid.')
  }
}

/** Reads `sharePermissions` or `editPermissions` of a filter body. */
export function readShares(context: Context, body: Members, name: string): readonly Share[] {
  return memberList(body, name).map((one) => newShare(context.site, readShare(context, one)))
}

/** A share as answers show it: what was sent as `authenticated` comes back as `loggedin`. */
export function shareBean(context: Context, share: Share): Readonly<Record<string, unknown>> {
  const { site } = context
  const { id } = share
  switch (share.type) {
    case 'global':
      return { id, type: 'global' }
    case 'authenticated':
      return { id, type: 'loggedin' }
    case 'group': {
      const group = groupSlice.of(site).groups[share.groupId ?? '']
      const self = `${context.api}/group?groupId=${share.groupId}`
      return { id, type: 'group', group: { name: group?.name, groupId: share.groupId, self } }
    }
    case 'user': {
      const account = accounts.of(site)[share.accountId ?? '']
      return { id, type: 'user', ...(account ? { user: userBean(context, account) } : {}) }
    }
    default:
      return {
        id,
        type: share.type === 'project' ? 'project' : 'projectRole',
        project: { id: share.projectId, self: `${context.api}/project/${share.projectId}` },
        ...(share.roleId === undefined
          ? {}
          : {
              role: {
                id: Number(share.roleId),
                self: `${context.api}/project/${share.projectId}/role/${share.roleId}`,
              },
            }),
      }
  }
}
