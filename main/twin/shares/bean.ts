import { groupSlice } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { roleBean } from '../project-roles/bean.ts'
import { roleSlice } from '../project-roles/state.ts'
import { holdsProjectPermission } from '../projects/access.ts'
import { briefBean } from '../projects/bean.ts'
import { findProject } from '../projects/state.ts'
import { olderUserBean } from '../users/bean.ts'
import { accounts } from '../users/state.ts'
import type { Share } from './state.ts'

type Bean = Readonly<Record<string, unknown>>

/** A share with a role is of type `project`, with the role beside; unseen projects are not named. */
function projectShareBean(context: Context, { id, projectId = '', roleId }: Share): Bean {
  const { site, caller } = context
  const project = findProject(site, projectId)
  if (
    project === undefined ||
    !holdsProjectPermission(site, caller?.accountId, project, 'BROWSE_PROJECTS')
  ) {
    return { id, type: 'project-unknown' }
  }
  const role = roleId === undefined ? undefined : roleSlice.of(site).roles[roleId]
  return {
    id,
    type: 'project',
    project: briefBean(context, project),
    ...(role === undefined ? {} : { role: roleBean(context, role, project) }),
  }
}

/** A share as answers show it: what was sent as `authenticated` comes back as `loggedin`. */
export function shareBean(context: Context, share: Share): Bean {
  const { site, api } = context
  const { id } = share
  switch (share.type) {
    case 'global':
      return { id, type: 'global' }
    case 'authenticated':
      return { id, type: 'loggedin' }
    case 'group': {
      const { groupId = '' } = share
      const name = groupSlice.of(site).groups[groupId]?.name
      const self = `${api}/group?groupId=${groupId}`
      return { id, type: 'group', group: { name, groupId, self } }
    }
    case 'user': {
      const account = accounts.of(site)[share.accountId ?? '']
      return { id, type: 'user', ...(account ? { user: olderUserBean(context, account) } : {}) }
    }
    default:
      return projectShareBean(context, share)
  }
}
