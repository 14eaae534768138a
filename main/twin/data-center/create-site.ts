import { groupSlice } from '../groups/state.ts'
import { dropRoleFromGrants } from '../permission-schemes/usage.ts'
import { addonsRoleName, roleSlice } from '../project-roles/state.ts'
import { purgeProject } from '../projects/remove.ts'
import { projectSlice } from '../projects/state.ts'
import { createSite, type SiteOptions } from '../site.ts'
import type { Site } from '../site-model.ts'
import { administratorOf } from './credentials.ts'
import { mintPersonalAccessToken } from './sign-in/state.ts'
import type { DataCenterOptions, DataCenterSite, DataCenterState } from './state.ts'
import { allUsers } from './users/state.ts'
import { versionNumbers } from './version.ts'

/** Groups of Cloud's organisation; on Data Center the Jira administrators have what they had. */
const cloudGroups = ['site-admins', 'org-admins', 'atlassian-addons-admin']

function settings(options: DataCenterOptions): DataCenterState {
  const version = options.version ?? '10.3.19'
  const beforeEleven = versionNumbers(version)[0] < 11
  return {
    contextPath: '/jira',
    basic: beforeEleven,
    session: beforeEleven,
    websudo: false,
    anonymous: true,
    captchaAfter: 3,
    readOnly: false,
    readOnlyMessage: '',
    singleSignOn: null,
    rejectedToken: 'unauthorized',
    software: true,
    rateLimit: null,
    ...options,
    version,
  }
}

function replaceCloudGroups(site: Site): void {
  const { groups, globalPermissions } = groupSlice.of(site)
  const swap = Object.values(groups).find(({ name }) => name === 'jira-administrators')
  for (const { groupId, name } of Object.values(groups)) {
    if (!cloudGroups.includes(name)) continue
    for (const resource of site.resources) resource.groupDeleted?.(site, groupId, swap?.groupId)
    delete groups[groupId]
    for (const [permission, holders] of Object.entries(globalPermissions)) {
      const kept = holders.filter((id) => id !== groupId)
      const swapped = kept.length < holders.length && swap !== undefined
      globalPermissions[permission] = [...new Set(swapped ? [...kept, swap.groupId] : kept)]
    }
  }
}

/** The role of Connect apps, which only Cloud has; team-managed projects have left theirs. */
function dropAppRoles(site: Site): void {
  const { roles, actors } = roleSlice.of(site)
  for (const { id, name } of Object.values(roles)) {
    if (name !== addonsRoleName) continue
    delete roles[id]
    dropRoleFromGrants(site, id)
    for (const byRole of Object.values(actors)) delete byRole[id]
  }
}

/**
 * Puts the Data Center face on a site, e.g. one that a blueprint has built with Cloud's operations:
 * the records stay, users get names, keys and passwords, the administrator a personal access token.
 * What Data Center has not goes: groups of the organisation, team-managed projects. Field
 * configurations decide about fields, whichever model Cloud had.
 */
export function toDataCenter(site: Site, options: DataCenterOptions = {}): DataCenterSite {
  const { state } = site
  state.dataCenter = settings(options)
  site.address = `https://${state.name}.example.com${state.dataCenter.contextPath}`
  for (const project of Object.values(projectSlice.of(site))) {
    if (project.style === 'next-gen') purgeProject(site, { projectId: project.id })
  }
  site.switches.extra.fieldModel = 'field-configurations'
  replaceCloudGroups(site)
  dropAppRoles(site)
  allUsers(site)
  mintPersonalAccessToken(site, administratorOf(site).accountId)
  return site as DataCenterSite
}

/** Makes a fresh Data Center site; the same options give the same site, ids included. */
export function createDataCenterSite(
  options: SiteOptions & DataCenterOptions = {},
): DataCenterSite {
  const { name, title, seed, plan, locale, clock, switches, people, ...face } = options
  const shared = { name, title, seed, plan, locale, clock, switches, people }
  const given = Object.entries(shared).filter(([, value]) => value !== undefined)
  return toDataCenter(createSite(Object.fromEntries(given) as SiteOptions), face)
}
