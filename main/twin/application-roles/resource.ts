import { groupSlice } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import type { Resource } from '../resource.ts'
import type { Site } from '../site-model.ts'
import { accounts } from '../users/state.ts'
import { getLicence } from './licence.ts'
import { type ApplicationRole, applicationRoles, membersOfApplication } from './state.ts'

const seats = { free: 10, standard: 35_000, premium: 35_000 }

function groupNames(context: Context, groupIds: readonly string[]): Record<string, string>[] {
  const { groups } = groupSlice.of(context.site)
  return groupIds.flatMap((groupId) => {
    const name = groups[groupId]?.name
    const self = `${context.api}/group?groupId=${groupId}`
    return name === undefined ? [] : { name, groupId, self }
  })
}

function applicationRoleBean(context: Context, role: ApplicationRole): Record<string, unknown> {
  const { site } = context
  const userCount = [...membersOfApplication(site, role)].filter(
    (accountId) => accounts.of(site)[accountId]?.active === true,
  ).length
  const groups = groupNames(context, role.groupIds)
  const defaultGroups = groupNames(context, role.defaultGroupIds)
  const numberOfSeats = seats[site.state.plan]
  return {
    key: role.key,
    groups: groups.map(({ name }) => name),
    groupDetails: groups,
    name: role.name,
    defaultGroups: defaultGroups.map(({ name }) => name),
    defaultGroupsDetails: defaultGroups,
    selectedByDefault: role.key === 'jira-software',
    defined: true,
    numberOfSeats,
    remainingSeats: Math.max(0, numberOfSeats - userCount),
    userCount,
    userCountDescription: `${userCount} users`,
    hasUnlimitedSeats: false,
    platform: false,
  }
}

function listRoles(context: Context): Reply {
  const roles = Object.values(applicationRoles.of(context.site))
  return ok(roles.map((role) => applicationRoleBean(context, role)))
}

function getRole(context: Context): Reply {
  const key = context.params.key ?? ''
  const role = applicationRoles.of(context.site)[key]
  if (role === undefined) return refuse(404, `The application role '${key}' was not found.`)
  return ok(applicationRoleBean(context, role))
}

/** Jira's own access group gives access to Jira; nobody has the service product. */
function seed(site: Site): void {
  const groups = Object.values(groupSlice.of(site).groups)
  const users = groups.filter(({ name }) => name.startsWith('jira-users-'))
  const admins = groups.filter(({ name }) => name === 'jira-administrators')
  const ids = (some: typeof groups) => some.map(({ groupId }) => groupId)
  const state = applicationRoles.of(site)
  state['jira-software'] = {
    key: 'jira-software',
    name: 'Jira',
    groupIds: ids([...users, ...admins]),
    defaultGroupIds: ids(users),
  }
  state['jira-servicedesk'] = {
    key: 'jira-servicedesk',
    name: 'Jira Service Management',
    groupIds: [],
    defaultGroupIds: [],
  }
}

function groupDeleted(site: Site, groupId: string): void {
  for (const role of Object.values(applicationRoles.of(site))) {
    role.groupIds = role.groupIds.filter((id) => id !== groupId)
    role.defaultGroupIds = role.defaultGroupIds.filter((id) => id !== groupId)
  }
}

const licenceScopes = { classic: 'manage:jira-configuration', granular: ['read:license:jira'] }

const reading: Pick<Route, 'method' | 'who'> = { method: 'GET', who: 'admin' }

/** The site's products, and who may use which. There is no writing through the API. */
export const applicationRolesResource: Resource = {
  name: 'application-roles',
  seed,
  groupDeleted,
  routes: [
    {
      method: 'GET',
      who: 'user',
      path: '/rest/api/3/instance/license',
      scopes: licenceScopes,
      handle: getLicence,
    },
    { ...reading, path: '/rest/api/3/applicationrole', handle: listRoles },
    { ...reading, path: '/rest/api/3/applicationrole/{key}', handle: getRole },
  ],
}
