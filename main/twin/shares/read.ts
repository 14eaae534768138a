import { extraSwitch } from '../extra-switch.ts'
import {
  findGroupNamed,
  type Group,
  groupSlice,
  groupsOf,
  holdsGlobalPermission,
} from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { isMembers, type Members, memberList, optionalId, optionalText } from '../http/members.ts'
import { rolesOfProject } from '../project-roles/state.ts'
import { holdsProjectPermission } from '../projects/access.ts'
import { findProject, type ProjectRecord } from '../projects/state.ts'
import { accounts } from '../users/state.ts'
import { newShare, type Share, type ShareDetails } from './state.ts'

/** What a share names, wherever the body has it. */
interface NamedInShare {
  readonly type: string | undefined
  readonly groupId: string | undefined
  readonly groupName: string | undefined
  readonly accountId: string | undefined
  readonly projectId: string | undefined
  readonly roleId: string | undefined
}

const inner = (members: Members, name: string): Members => {
  const value = members[name]
  return isMembers(value) ? value : {}
}

/** The nested form, of filter and dashboard bodies. */
function readNested(members: Members): NamedInShare {
  const group = inner(members, 'group')
  return {
    type: optionalText(members, 'type'),
    groupId: optionalText(group, 'groupId'),
    groupName: optionalText(group, 'name'),
    accountId: optionalText(inner(members, 'user'), 'accountId'),
    projectId: optionalId(inner(members, 'project'), 'id'),
    roleId: optionalId(inner(members, 'role'), 'id'),
  }
}

/** The flat form, of `POST /filter/{id}/permission`. */
function readFlat(members: Members): NamedInShare {
  return {
    type: optionalText(members, 'type'),
    groupId: optionalText(members, 'groupId'),
    groupName: optionalText(members, 'groupname'),
    accountId: optionalText(members, 'accountId'),
    projectId: optionalId(members, 'projectId'),
    roleId: optionalId(members, 'projectRoleId'),
  }
}

function namedGroup({ site }: Context, { groupId, groupName }: NamedInShare): Group {
  const group =
    groupId === undefined
      ? findGroupNamed(site, groupName ?? '')
      : groupSlice.of(site).groups[groupId]
  return group ?? refuse(400, `The group '${groupId ?? groupName ?? ''}' does not exist.`)
}

function namedProject({ site, caller }: Context, { projectId }: NamedInShare): ProjectRecord {
  if (projectId === undefined) refuse(400, 'The project ID is not specified.')
  const project = findProject(site, projectId)
  if (
    project === undefined ||
    !holdsProjectPermission(site, caller?.accountId, project, 'BROWSE_PROJECTS')
  ) {
    return refuse(400, `The project with ID '${projectId}' does not exist.`)
  }
  return project
}

/** People share with their own groups; administrators who override shares with any. */
function groupShare(context: Context, named: NamedInShare, overrides: boolean): ShareDetails {
  const { site, caller } = context
  const group = namedGroup(context, named)
  const isMember = groupsOf(site, caller?.accountId ?? '').includes(group)
  if (!isMember && !overrides && extraSwitch(site, 'groupSharesNeedMembership', true)) {
    refuse(400, `You do not have permission to share with Group: '${group.name}'.`)
  }
  return { type: 'group', groupId: group.groupId }
}

function projectShare(context: Context, named: NamedInShare): ShareDetails {
  const project = namedProject(context, named)
  const { roleId, type } = named
  if (roleId === undefined) {
    if (type === 'projectRole') refuse(400, 'The project role ID is not specified.')
    return { type: 'project', projectId: project.id }
  }
  if (!rolesOfProject(context.site, project).some(({ id }) => id === roleId)) {
    refuse(400, `The project role with ID '${roleId}' does not exist.`)
  }
  return { type: 'projectRole', projectId: project.id, roleId }
}

function readShare(context: Context, named: NamedInShare, overrides: boolean): ShareDetails {
  switch (named.type) {
    case 'global':
    case 'authenticated':
      return { type: named.type }
    case 'group':
      return groupShare(context, named, overrides)
    case 'user': {
      const accountId = named.accountId ?? ''
      if (accounts.of(context.site)[accountId] === undefined) refuse(400, 'The user is not found.')
      return { type: 'user', accountId }
    }
    case 'project':
    case 'projectRole':
      return projectShare(context, named)
    default:
      return refuse(400, `The share permission type '${named.type ?? ''}' is not valid.`)
  }
}

function refuseUnlessSharing({ site, caller }: Context): void {
  if (!holdsGlobalPermission(site, caller?.accountId, 'CREATE_SHARED_OBJECTS')) {
    refuse(400, 'You do not have permission to share. All shares are invalid.')
  }
}

/**
 * Reads `sharePermissions` or `editPermissions` of a body. Answers' types `loggedin` and
 * `project-unknown` are refused: a share is not written as it is read.
 */
export function readShares(
  context: Context,
  body: Members,
  name: string,
  overrides = false,
): readonly Share[] {
  const named = memberList(body, name).map(readNested)
  if (named.length > 0) refuseUnlessSharing(context)
  return named
    .map((one) => readShare(context, one, overrides))
    .map((details) => newShare(context.site, details))
}

/** Reads the one share of `POST /filter/{id}/permission`. */
export function readFlatShare(context: Context, body: Members): Share {
  refuseUnlessSharing(context)
  return newShare(context.site, readShare(context, readFlat(body), false))
}
