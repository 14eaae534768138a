import { nextUuid } from '../ids.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** A group of accounts. */
export interface Group {
  readonly groupId: string
  readonly name: string
  memberIds: string[]
  /** Managed by an identity provider: Jira refuses to write it. */
  readonly external?: boolean
}

/** Groups by groupId and who holds which global permission. */
export interface GroupState {
  readonly groups: Record<string, Group>
  /** Group ids by key of the global permission. */
  readonly globalPermissions: Record<string, string[]>
}

/** Groups of the site. */
export const groupSlice = defineSlice(
  'groups',
  (): GroupState => ({ groups: {}, globalPermissions: {} }),
)

/** Adds an empty group; names are not checked here. */
export function addGroup(site: Pick<Site, 'state'>, name: string, external = false): Group {
  const group: Group = {
    groupId: nextUuid(site),
    name,
    memberIds: [],
    ...(external ? { external } : {}),
  }
  groupSlice.of(site).groups[group.groupId] = group
  return group
}

/** The group with exactly this name. */
export function findGroupNamed(site: Pick<Site, 'state'>, name: string): Group | undefined {
  return Object.values(groupSlice.of(site).groups).find((group) => group.name === name)
}

/** Groups an account is a member of. */
export function groupsOf(site: Pick<Site, 'state'>, accountId: string): readonly Group[] {
  return Object.values(groupSlice.of(site).groups).filter((group) =>
    group.memberIds.includes(accountId),
  )
}

/** Whether an account holds a global permission through one of its groups. */
export function holdsGlobalPermission(
  site: Pick<Site, 'state'>,
  accountId: string | undefined,
  permission: string,
): boolean {
  if (accountId === undefined) return false
  const { groups, globalPermissions } = groupSlice.of(site)
  const holders = globalPermissions[permission] ?? []
  return holders.some((groupId) => groups[groupId]?.memberIds.includes(accountId) === true)
}
