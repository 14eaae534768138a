import { isWritable } from '../../filters/access.ts'
import { type Filter, isFavourite } from '../../filters/state.ts'
import type { Context } from '../../http/context.ts'
import { roleBean } from '../../project-roles/bean.ts'
import { roleSlice } from '../../project-roles/state.ts'
import { findProject } from '../../projects/state.ts'
import type { Share } from '../../shares/state.ts'
import { accounts } from '../../users/state.ts'
import { subjectBean } from '../holders/bean.ts'
import { briefProjectBean } from '../projects/brief-bean.ts'
import { dataCenterUserBean } from '../users/bean.ts'

type Bean = Readonly<Record<string, unknown>>

function sharedWith(context: Context, share: Share): Bean {
  const { site } = context
  switch (share.type) {
    case 'global':
      return { type: 'global' }
    case 'authenticated':
      return { type: 'loggedin' }
    case 'group':
      return { type: 'group', group: subjectBean(context, 'group', share.groupId ?? '') }
    case 'user':
      return { type: 'user', user: subjectBean(context, 'user', share.accountId ?? '') }
    default: {
      const project = findProject(site, share.projectId ?? '')
      const role = roleSlice.of(site).roles[share.roleId ?? '']
      return {
        type: 'project',
        ...(project === undefined ? {} : { project: briefProjectBean(context, project) }),
        ...(role === undefined ? {} : { role: roleBean(context, role, project) }),
      }
    }
  }
}

/** Who may see a filter, and who may change it as well (`FilterPermissionBean`), in one list. */
export function permissionBeans(context: Context, { shares, editors }: Filter): readonly Bean[] {
  const beans = (list: readonly Share[], edit: boolean) =>
    list.map((share) => ({ id: share.id, ...sharedWith(context, share), view: true, edit }))
  return [...beans(shares, false), ...beans(editors, true)]
}

/** A filter (`FilterBean`); who it reaches is never worked out. */
export function filterBean(context: Context, filter: Filter): Bean {
  const { site, api, caller } = context
  const { id, name, description, jql } = filter
  const owner = accounts.of(site)[filter.ownerAccountId]
  return {
    self: `${api}/filter/${id}`,
    id,
    name,
    description,
    ...(owner === undefined ? {} : { owner: dataCenterUserBean(context, owner) }),
    jql,
    viewUrl: `${site.address}/issues/?filter=${id}`,
    searchUrl: `${api}/search?jql=${encodeURIComponent(jql)}`,
    favourite: isFavourite(site, caller?.accountId, id),
    sharePermissions: permissionBeans(context, filter),
    editable: isWritable(context, filter),
    sharedUsers: { size: 0, items: [] },
  }
}
