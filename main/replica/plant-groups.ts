import { applicationRoles } from '#twin/application-roles/state'
import { type Group, groupSlice } from '#twin/groups/state'
import { accounts } from '#twin/users/state'
import { idOf, isUnseen, objectsOf, textOf } from './data.ts'
import { type Planting, replacing } from './planting.ts'

/** Groups through which a site and its organisation are administered. */
const administering = new Set([
  'administrators',
  'jira-administrators',
  'org-admins',
  'site-admins',
  'system-administrators',
])

/** Groups that an identity provider keeps, and that Jira refuses to write. */
const external = new Set(['org-admins', 'site-admins'])

const forAdministrators = new Set(['ADMINISTER', 'SYSTEM_ADMIN', 'CREATE_PROJECT'])

/** The group of everybody with Jira: called so on most sites; else the first that is not Jira's own. */
const everybody = (groups: readonly Group[]): Group | undefined =>
  groups.find(({ name }) => /^jira-(software-)?users/.test(name)) ??
  groups.find(({ name }) => !administering.has(name))

/** Groups that the account is not in: what is shared with them only it may not look into. */
const strangeGroups = ({ of }: Planting): ReadonlySet<string> =>
  new Set(
    of('filter')
      .filter(({ data }) => isUnseen(data.columns))
      .flatMap(({ data }) => [
        ...objectsOf(data, 'sharePermissions'),
        ...objectsOf(data, 'editPermissions'),
      ])
      .flatMap((share) => idOf(share, 'group') ?? []),
  )

/**
 * The groups. No snapshot tells who is in them: whoever is active is in the group of everybody, and
 * the account that deploys is in each, but for those that it cannot be in, so that
 * it administers the site and may share with all.
 */
export const plantGroups = (planting: Planting): void => {
  const { site, accountId } = planting
  const state = groupSlice.of(site)
  for (const { id, name } of replacing(planting, 'group', state.groups)) {
    state.groups[id] = {
      groupId: id,
      name,
      memberIds: [],
      ...(external.has(name) ? { external: true } : {}),
    }
  }
  const groups = Object.values(state.groups)
  const all = everybody(groups)
  if (all) {
    const active = Object.values(accounts.of(site)).filter((account) => account.active)
    all.memberIds = active.map((account) => account.accountId)
  }
  const strange = strangeGroups(planting)
  for (const group of groups) {
    const others = group.memberIds.filter((id) => id !== accountId)
    const isMember = !strange.has(group.groupId) || administering.has(group.name)
    group.memberIds = isMember ? [...others, accountId] : others
  }
  const administrators = groups.filter(({ name }) => administering.has(name))
  const holders = administrators.length > 0 ? administrators : groups
  for (const permission of Object.keys(state.globalPermissions)) {
    const who = forAdministrators.has(permission) ? holders : groups
    state.globalPermissions[permission] = who.map(({ groupId }) => groupId)
  }
}

/** Jira's products, what is paid for them, and that the group of everybody has access to them. */
export const plantProducts = (planting: Planting): void => {
  const { site } = planting
  const products = planting.of('app').filter(({ data }) => textOf(data, 'plan') !== '')
  if (products.length === 0) return
  const roles = applicationRoles.of(site)
  const groups = Object.values(groupSlice.of(site).groups)
  const all = everybody(groups)
  const groupIds = all ? [all.groupId] : []
  for (const key of Object.keys(roles)) delete roles[key]
  for (const { id, name } of products) {
    roles[id] = { key: id, name, groupIds: [...groupIds], defaultGroupIds: [...groupIds] }
  }
  if (products.some(({ data }) => data.plan === 'FREE')) site.state.plan = 'free'
}
