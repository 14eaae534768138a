import { groupSlice } from '../groups/state.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** Access to a product, which groups give. */
export interface ApplicationRole {
  readonly key: string
  readonly name: string
  groupIds: string[]
  defaultGroupIds: string[]
}

/** Application roles by key. */
export const applicationRoles = defineSlice(
  'applicationRoles',
  (): Record<string, ApplicationRole> => ({}),
)

/** Active people and apps that a product access lets in. */
export function membersOfApplication(
  site: Pick<Site, 'state'>,
  role: ApplicationRole,
): ReadonlySet<string> {
  const { groups } = groupSlice.of(site)
  return new Set(role.groupIds.flatMap((groupId) => groups[groupId]?.memberIds ?? []))
}

/** Whether an account has access to a product; without a key, to any. */
export function hasApplicationAccess(
  site: Pick<Site, 'state'>,
  accountId: string,
  key?: string,
): boolean {
  return Object.values(applicationRoles.of(site)).some(
    (role) =>
      (key === undefined || role.key === key) && membersOfApplication(site, role).has(accountId),
  )
}
